package kpi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kpi.source.Progress.Work;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void each_that_was_taken_is_told_after_it_was_taken() {
    List<String> happened = new ArrayList<>();
    Progress progress =
        (work, subject, done, total) ->
            happened.add(work + " " + subject + " " + done + "/" + total);
    Consumer<String> counting = progress.counting(Work.ROWS, "企業", happened::add);
    counting.accept("C1");
    counting.accept("C2");
    assertThat(happened).containsExactly("C1", "ROWS 企業 1/0", "C2", "ROWS 企業 2/0");
  }
}
