package kpi.source.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {

  private static final int LINES = 1000;

  @TempDir Path scratch;

  /** In memory; one run and a rest; many runs; more runs than are merged at once. */
  @ParameterizedTest
  @ValueSource(ints = {LINES, LINES - 1, 64, 3, 1})
  void lines_come_out_sorted_and_as_often_as_they_went_in(int inMemory) throws IOException {
    List<String> lines = shuffledLines();
    try (SortedLines sorted = new SortedLines(inMemory, scratch)) {
      for (String line : lines) {
        sorted.add(line);
      }
      assertThat(all(sorted)).isEqualTo(lines.stream().sorted().toList());
    }
  }

  @Test
  void no_file_is_written_as_long_as_all_lines_fit() throws IOException {
    try (SortedLines sorted = new SortedLines(3, scratch)) {
      sorted.add("b");
      sorted.add("a");
      sorted.add("c");
      assertThat(scratch).isEmptyDirectory();
      sorted.add("");
      assertThat(scratch).isNotEmptyDirectory();
      assertThat(all(sorted)).containsExactly("", "a", "b", "c");
    }
  }

  @Test
  void scratch_files_are_gone_after_closing() throws IOException {
    try (SortedLines sorted = new SortedLines(1, scratch)) {
      for (String line : shuffledLines()) {
        sorted.add(line);
      }
      all(sorted);
      assertThat(scratch).isNotEmptyDirectory();
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void few_scratch_files_are_left_to_read_at_once() throws IOException {
    try (SortedLines sorted = new SortedLines(1, scratch)) {
      for (String line : shuffledLines()) {
        sorted.add(line);
      }
      all(sorted);
      try (Stream<Path> files = Files.walk(scratch).filter(Files::isRegularFile)) {
        assertThat(files.count()).isLessThanOrEqualTo(100);
      }
    }
  }

  @Test
  void after_closing_nothing_is_left_of_it() throws IOException {
    SortedLines sorted = new SortedLines(1, scratch);
    sorted.add("b");
    sorted.add("a");
    sorted.close();
    sorted.close();
    assertThat(all(sorted)).isEmpty();
  }

  @Test
  void a_failure_to_write_is_told_again_and_nothing_is_tried_a_second_time() throws IOException {
    Path absent = scratch.resolve("absent");
    try (SortedLines sorted = new SortedLines(1, absent)) {
      sorted.add("b");
      IOException first = catchThrowableOfType(IOException.class, () -> sorted.add("a"));
      Files.createDirectory(absent);
      assertThatIOException().isThrownBy(() -> sorted.add("a")).isSameAs(first);
      assertThat(absent).isEmptyDirectory();
    }
  }

  @Test
  void nothing_comes_out_of_nothing() throws IOException {
    try (SortedLines sorted = new SortedLines()) {
      assertThat(all(sorted)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "\n", "\rb"})
  void a_line_break_inside_a_line_is_refused(String line) throws IOException {
    try (SortedLines sorted = new SortedLines(3, scratch)) {
      assertThatIllegalArgumentException().isThrownBy(() -> sorted.add(line));
    }
  }

  private static List<String> shuffledLines() {
    Random random = new Random(1);
    return IntStream.range(0, LINES)
        .mapToObj(i -> random.nextInt(700) + " 企業\uD842\uDFB7" + (char) ('ぁ' + random.nextInt(80)))
        .toList();
  }

  private static List<String> all(SortedLines sorted) throws IOException {
    List<String> lines = new ArrayList<>();
    sorted.forEach(lines::add);
    return lines;
  }
}
