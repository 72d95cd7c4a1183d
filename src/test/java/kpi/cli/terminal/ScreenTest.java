package kpi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kpi.source.Progress;
import kpi.source.Progress.Work;
import org.junit.jupiter.api.Test;

class ScreenTest {

  private static final long MILLISECOND = 1_000_000;

  private final AtomicLong clock = new AtomicLong(-5 * MILLISECOND);
  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
  private final Screen screen = new Screen(Optional.of(new Output(stream)), clock::get);
  private final Progress progress = new ShownProgress(screen, "ja");

  @Test
  void short_work_shows_nothing() {
    rows(1);
    pass(999);
    rows(5_000);
    screen.clear();
    assertThat(shown()).isEmpty();
  }

  @Test
  void long_work_shows_how_far_it_is_and_since_when() {
    rows(1);
    pass(12_300);
    rows(45_000);
    assertThat(shown()).isEqualTo("\r企業 45,000行を判定中（12秒）");
  }

  @Test
  void a_line_is_drawn_at_most_four_times_a_second() {
    rows(1);
    pass(1_000);
    for (int i = 0; i < 1_000; i++) {
      rows(i);
      pass(1);
    }
    assertThat(shown().chars().filter(one -> one == '\r')).hasSize(4);
  }

  @Test
  void a_shorter_line_leaves_nothing_of_the_one_before() {
    rows(1);
    pass(1_000);
    rows(1_000_000);
    pass(1_000);
    progress.at(Work.CASES, "", 34, 78);
    assertThat(shown()).endsWith("\rケース 34/78（2秒）" + " ".repeat(12));
  }

  @Test
  void the_line_is_gone_before_a_result_or_a_message_is_written() {
    Output result = new Output(stream);
    Output log = new Output(stream);
    new Terminal(result, log, Map.of(), Path.of(""), true, screen);
    rows(1);
    pass(1_000);
    rows(7);
    result.print("結果\n");
    log.print("注意\n");
    assertThat(shown()).isEqualTo("\r企業 7行を判定中（1秒）\r" + " ".repeat(23) + "\r結果\n注意\n");
  }

  @Test
  void nothing_is_shown_where_nobody_looks() {
    Screen.none().show(seconds -> "never");
    Screen.none().clear();
    assertThat(shown()).isEmpty();
  }

  @Test
  void both_languages_have_words_for_all_work() {
    rows(1);
    for (Work work : Work.values()) {
      pass(10_000);
      new ShownProgress(screen, "en").at(work, "", 1, 2);
      pass(10_000);
      progress.at(work, "", 1, 2);
    }
    assertThat(shown()).contains("case 1/2 (", "change 1/2 (", "rows classified", "書き換え 1/2");
  }

  private void rows(long done) {
    progress.at(Work.ROWS, "企業", done, 0);
  }

  private void pass(long milliseconds) {
    clock.addAndGet(milliseconds * MILLISECOND);
  }

  private String shown() {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
