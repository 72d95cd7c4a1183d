package kpi.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kpi.disclosure.Published;
import kpi.evaluation.rows.KeptCells;
import kpi.loading.year.RowPrints.RowPrint;
import kpi.loading.year.YearPrints;
import kpi.loading.year.YearPrints.TablePrints;
import kpi.report.files.csv.ClassificationsCsv;
import kpi.report.files.csv.FindingsCsv;
import kpi.report.files.json.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

  private static final TablePrints COMPANIES =
      new TablePrints(
          "ee", 2, List.of(new RowPrint("1b", "2a", "", 2), new RowPrint("1a", "2b", "3c", 3)));

  @TempDir private Path folder;

  @Test
  void
      exactly_the_names_that_a_results_folder_without_withheld_figures_targets_and_lists_holds_are_written()
          throws IOException {
    write(folder);
    Set<String> names = new TreeSet<>();
    try (Stream<Path> entries = Files.walk(folder)) {
      entries
          .filter(entry -> !entry.equals(folder))
          .map(entry -> folder.relativize(entry).toString().replace('\\', '/'))
          .forEach(names::add);
    }
    assertThat(names).isEqualTo(names());
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(ResultFiles.NAMES);
    names.remove(ResultFiles.DISCLOSURE);
    names.remove(ResultFiles.FILLED);
    names.removeAll(ResultFiles.OF_TARGETS);
    return names;
  }

  @Test
  void two_runs_give_the_same_bytes() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    write(first);
    write(second);
    for (String name : names()) {
      if (!name.equals(ResultFiles.INTERNAL)) {
        assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
      }
    }
  }

  @Test
  void the_manifest_names_files_versions_and_date() throws IOException {
    write(folder);
    String manifest = Files.readString(folder.resolve(ResultFiles.MANIFEST));
    assertThat(ResultFiles.isManifest(manifest)).isTrue();
    assertThat(manifest)
        .isEqualTo(
            """
            {
              "format": "kpi-manifest/1",
              "tool": "kpi 0.1.0",
              "drools": "10.2.0",
              "java": "%d",
              "referenceDate": "2026-01-01",
              "dataset": {
                "R6/results.json": "dd",
                "dataset.yaml": "aa"
              },
              "contents": {
                "dataset.yaml": "a1"
              },
              "rules": {
                "company.dslr": "bb"
              },
              "definitions": {
                "kpi-01/kpi.yaml": "cc"
              }
            }
            """
                .formatted(Runtime.version().feature()));
  }

  @Test
  void what_could_tell_a_cell_of_a_respondent_is_internal() throws IOException {
    write(folder);
    assertThat(folder.resolve("internal/manifest.json"))
        .hasContent(
            """
            {
              "format": "kpi-manifest/1",
              "tables": {
                "companies.csv": {
                  "sha256": "ee",
                  "rows": 2
                }
              }
            }
            """);
    assertThat(folder.resolve("internal/row-digests.csv"))
        .hasContent("table,key,row,asked\ncompanies.csv,1a,2b,3c\ncompanies.csv,1b,2a,\n");
    assertThat(Files.readString(folder.resolve(ResultFiles.MANIFEST))).doesNotContain("companies");
  }

  @Test
  void the_rule_version_depends_on_contents_and_not_on_names() {
    String version = inputs("company.dslr", "bb").ruleVersion();
    assertThat(inputs("other.dslr", "bb").ruleVersion()).isEqualTo(version);
    assertThat(inputs("company.dslr", "b2").ruleVersion()).isNotEqualTo(version);
  }

  @Test
  void the_version_is_that_of_the_build() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<artifactId>kpi</artifactId>\n  <version>" + Tool.VERSION + "</version>");
  }

  private static void write(Path folder) throws IOException {
    Files.createDirectory(folder.resolve(ResultFiles.INTERNAL));
    try (ClassificationsCsv classifications = new ClassificationsCsv(folder);
        FindingsCsv findings = new FindingsCsv(folder, none -> Optional.empty())) {
      ResultFiles.write(
          Published.whole(SampleEvaluation.evaluation()),
          List.of(),
          classifications,
          findings,
          new KeptCells(),
          inputs("company.dslr", "bb"),
          folder);
    }
  }

  private static Fingerprints inputs(String ruleFile, String ruleDigest) {
    return new Fingerprints(
        new YearPrints(
            new TreeMap<>(Map.of("dataset.yaml", "aa")),
            new TreeMap<>(Map.of("dataset.yaml", "a1")),
            new TreeMap<>(Map.of("companies.csv", COMPANIES))),
        new TreeMap<>(Map.of("R6/results.json", "dd")),
        new TreeMap<>(Map.of(ruleFile, ruleDigest)),
        new TreeMap<>(Map.of("kpi-01/kpi.yaml", "cc")));
  }
}
