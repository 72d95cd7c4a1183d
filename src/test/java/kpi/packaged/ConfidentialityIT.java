package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be published names no respondent. */
class ConfidentialityIT {

  private static final Path R7 = Launch.home().resolve("fixtures/r7");

  @TempDir Path scratch;

  @Test
  void no_file_outside_internal_names_a_respondent() throws Exception {
    Path out = scratch.resolve("out");
    Launch.kpi("evaluate", R7.toString(), "--out", out.toString()).run();
    List<String> names = names();
    List<Path> published =
        Tree.files(out).stream().filter(file -> !file.startsWith(out.resolve("internal"))).toList();
    assertThat(published).hasSize(5);
    for (Path file : published) {
      assertThat(naming(names, Files.readString(file, StandardCharsets.UTF_8)))
          .as("%s", file.getFileName())
          .isEmpty();
    }
    String internal = Files.readString(out.resolve("internal/classifications.csv"));
    assertThat(naming(names, internal)).contains("C001", "C134");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv"})
  void the_terminal_names_no_respondent(String format) throws Exception {
    Run run = Launch.kpi("evaluate", R7.toString(), "--format", format).run();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).hasSizeGreaterThan(1000);
    assertThat(naming(names(), run.out())).isEmpty();
  }

  @Test
  void no_path_stands_in_any_output() throws Exception {
    Path out = scratch.resolve("out");
    Launch.kpi("evaluate", R7.toString(), "--out", out.toString()).run();
    for (Path file : Tree.files(out)) {
      assertThat(Files.readString(file, StandardCharsets.UTF_8))
          .doesNotContain(scratch.toString())
          .doesNotContain(Launch.home().toString());
    }
  }

  private static List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    Table companies = Table.read(R7.resolve("companies.csv"));
    List.of("company_id", "name", "corporate_number")
        .forEach(column -> names.addAll(companies.column(column)));
    names.addAll(Table.read(R7.resolve("approvals.csv")).column("applicant"));
    names.addAll(Table.read(R7.resolve("themes.csv")).column("theme_id"));
    names.removeIf(String::isEmpty);
    assertThat(names).hasSizeGreaterThan(134 * 2);
    return names;
  }

  private static List<String> naming(List<String> names, String text) {
    return names.stream().filter(text::contains).toList();
  }
}
