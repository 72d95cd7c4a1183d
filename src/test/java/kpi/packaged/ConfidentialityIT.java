package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be published names no respondent, in no part of any file. */
class ConfidentialityIT {

  private static final Map<String, List<String>> NAMING =
      Map.of(
          "companies.csv", List.of("company_id", "name", "corporate_number"),
          "approvals.csv", List.of("applicant"),
          "themes.csv", List.of("theme_id"));

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void no_file_outside_internal_names_a_respondent(String fixture) throws Exception {
    Path out = Evaluated.of(fixture);
    Pattern names = names(fixture);
    List<Path> published =
        Tree.files(out).stream().filter(file -> !file.startsWith(out.resolve("internal"))).toList();
    assertThat(published).hasSize(5 + Reports.FORMATS.size());
    for (Path file : published) {
      Reports.texts(file)
          .forEach((part, text) -> assertThat(naming(names, text)).as(part).isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "r7, classifications.csv, C001",
    "r7, report-internal.xlsx, C134",
    "ranges, classifications.csv, C03",
    "ranges, report-internal.xlsx, C11"
  })
  void the_same_look_finds_the_names_that_stand_inside(String fixture, String file, String id)
      throws Exception {
    Path inside = Evaluated.of(fixture).resolve("internal").resolve(file);
    String text = String.join("\n", Reports.texts(inside).values());
    assertThat(naming(names(fixture), text)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv"})
  void the_terminal_names_no_respondent(String format) throws Exception {
    Run run = Packaged.kpi("evaluate", fixture("r7").toString(), "--format", format);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).hasSizeGreaterThan(1000);
    assertThat(naming(names("r7"), run.out())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void a_reconciliation_names_no_respondent(String format) throws Exception {
    Run run = Packaged.kpi("reconcile", fixture("r7").toString(), "--format", format);
    assertThat(run.exitCode()).isOne();
    assertThat(naming(names("r7"), run.out())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void no_path_stands_in_any_output(String fixture) throws Exception {
    Path out = Evaluated.of(fixture);
    for (Path file : Tree.files(out)) {
      Reports.texts(file)
          .forEach(
              (part, text) ->
                  assertThat(text)
                      .as(part)
                      .doesNotContain(out.getParent().toString())
                      .doesNotContain(Launch.home().toString()));
    }
  }

  private static Path fixture(String name) {
    return Launch.home().resolve("fixtures").resolve(name);
  }

  /** Whole words only: C1 does not stand in C10. */
  private static Pattern names(String fixture) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Map.Entry<String, List<String>> table : NAMING.entrySet()) {
      Path file = fixture(fixture).resolve(table.getKey());
      if (Files.exists(file)) {
        Table rows = Table.read(file);
        table.getValue().forEach(column -> names.addAll(rows.column(column)));
      }
    }
    names.remove("");
    assertThat(names).hasSizeGreaterThan(20);
    return Pattern.compile(
        names.descendingSet().stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![A-Za-z0-9])(", ")(?![A-Za-z0-9])")));
  }

  private static List<String> naming(Pattern names, String text) {
    return names.matcher(text).results().map(result -> result.group(1)).distinct().toList();
  }
}
