package kpi.loading.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.output.SortedLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCheckTest {

  private static final TableSchema TABLE =
      DictionaryFile.shipped().table("joint_research").orElseThrow();

  @TempDir Path folder;

  @Test
  void every_repetition_names_the_first_row_also_when_keys_are_on_disk() throws IOException {
    Messages messages = new Messages();
    try (KeyCheck keys = new KeyCheck(TABLE, new SortedLines(2, folder))) {
      keys.add(fact("H1", "basic", 100));
      keys.add(fact("H1", "clinical", 9));
      keys.add(fact("H10", "basic", 12));
      keys.add(fact("H1", "basic", 20));
      keys.add(fact("H1", "basic", 3));
      keys.report(new TableFindings("t.csv", messages));
    }
    assertThat(messages.sorted())
        .extracting(Message::place, Message::arguments)
        .containsExactly(
            tuple(Place.of("t.csv", 20), List.of("H1/basic", "3")),
            tuple(Place.of("t.csv", 100), List.of("H1/basic", "3")));
  }

  @Test
  void scratch_files_that_cannot_be_written_are_told() throws IOException {
    try (KeyCheck keys = new KeyCheck(TABLE, new SortedLines(1, folder.resolve("absent")))) {
      keys.add(fact("H1", "basic", 2));
      keys.add(fact("H2", "basic", 3));
      assertThatIOException()
          .isThrownBy(() -> keys.report(new TableFindings("t.csv", new Messages())));
    }
  }

  private static Fact fact(String hub, String phase, int line) {
    return new Fact(TABLE, line, List.of(new Value.Text(hub), new Value.Code(phase), Value.BLANK));
  }
}
