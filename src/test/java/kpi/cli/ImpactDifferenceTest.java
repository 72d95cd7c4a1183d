package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kpi.analysis.impact.ChangedCopy;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of an impact against what two evaluations wrote. */
class ImpactDifferenceTest {

  private static final Path R7 = Path.of("fixtures", "r7");
  private static final Path RULES = Path.of("rules");
  private static final Path DEFINITIONS = Path.of("kpi-definitions");
  private static final List<String> FIGURES =
      List.of("status", "value", "numerator", "denominator", "lower", "upper", "display", "note");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "3億円以下,     1億円以下,       company.dslr, 4",
    "3億円以下,     3億円以上,       company.dslr, 0",
    "創業から15年,  創業から10年,    company.dslr, 3",
    "300人以下,     20人以下,        company.dslr, 0",
    "又は\"海外活動を行う企業\"に該当する, に該当する, overseas.dslr, 1"
  })
  void flips_and_moves_are_the_differences_of_the_written_results(
      String sentence, String changed, String file, int least) throws IOException {
    ChangedCopy copy = rules().replace(file, sentence, changed);
    Path before = evaluated("before", RULES, DEFINITIONS);
    Path after = evaluated("after", copy.folder(), DEFINITIONS);
    JsonNode impact = impact(copy.folder());
    JsonNode dataset = impact.get("datasets").get(0);
    assertThat(flips(dataset))
        .isEqualTo(differences(before, after))
        .hasSizeGreaterThanOrEqualTo(least);
    assertThat(dataset.get("flipCount").intValue()).isEqualTo(dataset.get("flips").size());
    assertThatMovesAre(dataset, results(before), results(after));
  }

  @Test
  void another_denominator_moves_its_indicator_and_no_company() throws IOException {
    ChangedCopy copy = ChangedCopy.of(DEFINITIONS, temp.resolve("案/kpi-definitions"));
    String share = "    指標\"venture-share\"を求める\nならば\n    分母は";
    copy.replace("kpi-02/indicators.dslr", share + "\"内資系企業\"", share + "\"回答企業\"");
    Path before = evaluated("before", RULES, DEFINITIONS);
    Path after = evaluated("after", RULES, copy.folder());
    JsonNode impact = impact(copy.folder().getParent());
    JsonNode dataset = impact.get("datasets").get(0);
    assertThat(dataset.get("flips")).isEmpty();
    assertThat(dataset.get("otherFlips")).isEmpty();
    assertThatMovesAre(dataset, results(before), results(after));
    assertThat(dataset.get("indicators").findValuesAsText("id")).containsExactly("venture-share");
    assertThat(impact.get("rules").get(0).get("after").textValue())
        .startsWith("案/kpi-definitions/kpi-02/indicators.dslr:");
    assertThat(impact(copy.folder())).as("the folder itself").isEqualTo(impact);
  }

  private ChangedCopy rules() throws IOException {
    return ChangedCopy.of(RULES, temp.resolve("案"));
  }

  private Path evaluated(String name, Path rules, Path definitions) {
    Path folder = temp.resolve(name);
    int exitCode =
        run(
            "evaluate",
            R7.toString(),
            "--out",
            folder.toString(),
            "--rules",
            rules.toString(),
            "--definitions",
            definitions.toString());
    assertThat(exitCode).isZero();
    out.reset();
    return folder;
  }

  private JsonNode impact(Path against) throws IOException {
    out.reset();
    assertThat(run("impact", R7.toString(), "--against", against.toString(), "--format", "json"))
        .isZero();
    return JSON.readTree(out());
  }

  private static SortedMap<String, String> flips(JsonNode dataset) {
    SortedMap<String, String> flips = new TreeMap<>();
    for (JsonNode flip : dataset.get("flips")) {
      flips.put(
          "%s %s %s"
              .formatted(
                  flip.get("subjectType").textValue(),
                  flip.get("subjectId").textValue(),
                  flip.get("population").textValue()),
          flip.get("before").textValue() + " " + flip.get("after").textValue());
      assertThat(flip.get("rules")).isNotEmpty();
      assertThat(flip.get("conditions")).isNotEmpty();
    }
    return flips;
  }

  /** A row that is not there stands for a no. */
  private static SortedMap<String, String> differences(Path before, Path after) throws IOException {
    Map<String, String> old = memberships(before);
    Map<String, String> now = memberships(after);
    SortedSet<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    SortedMap<String, String> differences = new TreeMap<>();
    for (String key : keys) {
      String was = old.getOrDefault(key, "no");
      String is = now.getOrDefault(key, "no");
      if (!was.equals(is)) {
        differences.put(key, was + " " + is);
      }
    }
    return differences;
  }

  private static Map<String, String> memberships(Path results) throws IOException {
    Map<String, String> memberships = new TreeMap<>();
    Path file = results.resolve("internal/classifications.csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String key =
            String.join(
                " ",
                row.getField("subject_type"),
                row.getField("subject_id"),
                row.getField("population"));
        memberships.put(key, row.getField("membership"));
      }
    }
    return memberships;
  }

  private static SortedMap<String, JsonNode> results(Path folder) throws IOException {
    return byCell(JSON.readTree(folder.resolve("results.json").toFile()).get("indicators"));
  }

  private static SortedMap<String, JsonNode> byCell(JsonNode indicators) {
    SortedMap<String, JsonNode> byCell = new TreeMap<>();
    indicators.forEach(one -> byCell.put(one.get("id").textValue() + one.get("stratum"), one));
    return byCell;
  }

  private static void assertThatMovesAre(
      JsonNode dataset, Map<String, JsonNode> before, Map<String, JsonNode> after) {
    List<String> different = new ArrayList<>();
    before.forEach(
        (cell, entry) -> {
          if (!entry.equals(after.get(cell))) {
            different.add(cell);
          }
        });
    assertThat(after.keySet()).isEqualTo(before.keySet());
    SortedMap<String, JsonNode> moves = byCell(dataset.get("indicators"));
    assertThat(moves.keySet()).containsExactlyElementsOf(different).isNotEmpty();
    moves.forEach(
        (cell, move) -> {
          for (String figure : FIGURES) {
            assertThat(move.get("before").get(figure)).isEqualTo(before.get(cell).get(figure));
            assertThat(move.get("after").get(figure)).isEqualTo(after.get(cell).get(figure));
          }
          assertThat(move.get("rules")).isNotEmpty();
        });
  }

  private int run(String... arguments) {
    Terminal terminal =
        new Terminal(new Output(out), new Output(err), Map.of(), Path.of(""), false);
    return Program.run(terminal, arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
