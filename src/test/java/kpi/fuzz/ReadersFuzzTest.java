package kpi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.cli.InProcess;
import kpi.loading.dataset.Dataset;
import kpi.loading.dataset.WaiverFile;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.definition.DisclosureFile;
import kpi.loading.earlier.EarlierRuns;
import kpi.loading.earlier.ResultsFile;
import kpi.model.FiscalYear;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.TableSchema;
import kpi.report.deck.DeckFile;
import kpi.report.deck.RunFigures;
import kpi.rules.RuleBook;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever stands in a file, a reader reads it or says what is wrong with it: nothing else is ever
 * thrown. In a build the inputs kept beside this test are tried; {@code mvn -Pfuzz verify} looks
 * for new ones, ten minutes for each reader. The first byte of an input says which file it stands
 * for.
 */
class ReadersFuzzTest {

  private static final List<String> OF_DATASET =
      List.of(
          "dataset.yaml",
          "companies.csv",
          "courses.csv",
          "satisfaction.csv",
          "themes.csv",
          "followups.yaml",
          "history.yaml",
          "published.yaml",
          "references.yaml",
          "commentary.yaml");
  private static final List<String> OF_DEFINITIONS =
      List.of("kpi-02/kpi.yaml", "year-on-year.yaml", "disclosure.yaml", "report.yaml");
  private static final List<String> OF_RULES =
      List.of("company.dslr", "findings.dslr", "kpi-02/indicators.dslr");

  private static final List<String> OF_RUNS =
      List.of("manifest.json", "internal/manifest.json", "internal/row-digests.csv");

  private static Path folder;
  private static List<KpiDefinition> kpis;

  @BeforeAll
  static void copy() throws IOException {
    folder = Files.createTempDirectory("kpi-fuzz");
    copy(Shipped.R7, "dataset");
    copy(Shipped.DEFINITIONS, "kpi-definitions");
    copy(Shipped.RULES, "rules");
    kpis = Shipped.kpis();
    String run = folder.resolve("run").toString();
    assertThat(InProcess.run(List.of("evaluate", "fixtures/year-before", "--out", run)).exitCode())
        .isZero();
  }

  @AfterAll
  static void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }

  @FuzzTest(maxDuration = "10m")
  void datasets(byte[] input) throws IOException {
    trying(
        "dataset",
        OF_DATASET,
        input,
        changed -> {
          Dataset dataset =
              Dataset.open(folder.resolve("dataset"), Shipped.dictionary(), new Messages());
          for (TableSchema table : dataset.tables()) {
            if (changed.equals(table.file())) {
              dataset.rows(table, new Messages(), fact -> assertThat(fact.id()).isNotNull());
            }
          }
        });
  }

  @FuzzTest(maxDuration = "10m")
  void definitions(byte[] input) throws IOException {
    trying(
        "kpi-definitions",
        OF_DEFINITIONS,
        input,
        changed -> {
          Path definitions = folder.resolve("kpi-definitions");
          DefinitionFolder.read(definitions, new Messages());
          DisclosureFile.read(definitions, Shipped.dictionary(), new Messages());
        });
  }

  @FuzzTest(maxDuration = "10m")
  void rules(byte[] input) throws IOException {
    String changed = chosen(OF_RULES, input);
    String where = changed.startsWith("kpi-") ? "kpi-definitions" : "rules";
    trying(
        where,
        List.of(changed),
        input,
        file ->
            RuleBook.read(
                    folder.resolve("rules"),
                    folder.resolve("kpi-definitions"),
                    kpis,
                    Shipped.dictionary(),
                    new Messages())
                .classifications());
  }

  @FuzzTest(maxDuration = "10m")
  void results(byte[] input) throws IOException {
    Path file = folder.resolve("results.json");
    Files.write(file, input);
    refusing(
        () -> RunFigures.results(ResultsFile.read(file, "results.json", ResultsFile.Role.CHECKED)));
    refusing(() -> EarlierRuns.read(List.of(file), new FiscalYear(2026)));
  }

  @FuzzTest(maxDuration = "10m")
  void runs(byte[] input) throws IOException {
    trying(
        "run",
        OF_RUNS,
        input,
        changed -> EarlierRuns.read(List.of(folder.resolve("run")), new FiscalYear(2025)));
  }

  @FuzzTest(maxDuration = "10m")
  void decks(byte[] input) throws IOException {
    Path file = folder.resolve("deck.pptx");
    Files.write(file, input);
    refusing(() -> DeckFile.read(file, "deck.pptx"));
  }

  @FuzzTest(maxDuration = "10m")
  void waivers(byte[] input) throws IOException {
    Path file = folder.resolve("waivers.yaml");
    Files.write(file, input);
    refusing(() -> WaiverFile.read(file, "waivers.yaml"));
  }

  private interface Reading {
    void read(String changed) throws Rejected;
  }

  /** Reads a folder of which one file holds the input, and puts the file back. */
  private static void trying(String where, List<String> names, byte[] input, Reading reading)
      throws IOException {
    String changed = chosen(names, input);
    Path file = folder.resolve(where).resolve(changed);
    byte[] before = Files.readAllBytes(file);
    byte[] rest = new byte[Math.max(0, input.length - 1)];
    System.arraycopy(input, Math.min(1, input.length), rest, 0, rest.length);
    Files.write(file, rest);
    try {
      refusing(() -> reading.read(changed));
    } finally {
      Files.write(file, before);
    }
  }

  private static String chosen(List<String> names, byte[] input) {
    return names.get(input.length == 0 ? 0 : (input[0] & 0xFF) % names.size());
  }

  private interface Action {
    void run() throws Rejected;
  }

  private static void refusing(Action action) {
    try {
      action.run();
    } catch (Rejected told) {
      assertThat(told.messages()).isNotEmpty();
    }
  }

  private static void copy(Path from, String name) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(name).resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
