package kpi.report.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kpi.source.Message;
import kpi.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsCsvTest {

  private static final List<Place> BY_PLACE =
      List.of(
          new Place("companies.csv", 2, 9),
          new Place("companies.csv", 2, 10),
          new Place("companies.csv", 9, 1),
          new Place("companies.csv", 10, 1),
          new Place("companies.csv", 999_999, 26),
          new Place("companies.csv", 1_780_001, 2),
          new Place("companies.csv", Integer.MAX_VALUE, 1),
          new Place("themes.csv", 2, 1));

  @TempDir Path folder;

  @Test
  void lines_and_columns_are_ordered_as_numbers_however_the_findings_come() throws IOException {
    List<Place> shuffled = new ArrayList<>(BY_PLACE);
    Collections.shuffle(shuffled, new Random(16));
    assertThat(places(shuffled)).containsExactlyElementsOf(rows(BY_PLACE));
  }

  @Test
  void a_finding_that_is_told_twice_stands_once() throws IOException {
    List<Place> twice = Stream.concat(BY_PLACE.stream(), BY_PLACE.stream()).toList();
    assertThat(places(twice)).containsExactlyElementsOf(rows(BY_PLACE));
  }

  private List<String> places(List<Place> found) throws IOException {
    StringWriter written = new StringWriter();
    try (FindingsCsv findings = new FindingsCsv(folder, any -> Optional.empty())) {
      found.forEach(place -> findings.accept(Message.warning("bad-number", place)));
      findings.write(written);
    }
    return written
        .toString()
        .lines()
        .skip(1)
        .map(row -> String.join(",", List.of(row.split(",")).subList(0, 3)))
        .toList();
  }

  private static List<String> rows(List<Place> places) {
    return places.stream()
        .map(place -> place.file() + "," + place.line() + "," + place.column())
        .toList();
  }
}
