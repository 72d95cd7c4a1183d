package kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import kpi.packaged.Launch;
import kpi.packaged.Packaged;
import kpi.packaged.Run;
import kpi.packaged.Shuffle;
import kpi.packaged.Table;
import kpi.packaged.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program does on the R7 fixture what it is there for, wherever it runs. */
class PackagedProgramIT {

  private static final Path R7 = Launch.home().resolve("fixtures/r7");
  private static final long SEED = 20260101;

  @TempDir static Path shared;
  @TempDir Path scratch;

  private static Path usual;
  private static Run run;

  @BeforeAll
  static void evaluate_r7() throws Exception {
    usual = shared.resolve("usual");
    run = Launch.kpi("evaluate", R7.toString(), "--out", usual.toString()).run();
  }

  @Test
  void r7_is_evaluated_without_a_complaint() {
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("KPI 1 ", "KPI 11 ", "10.4%", "5.3%", "59,419", "未報告");
  }

  @Test
  void every_file_of_the_contract_is_written() throws IOException {
    assertThat(Tree.bytes(usual))
        .containsOnlyKeys(
            "codebook.csv",
            "indicators.csv",
            "internal/cells.csv",
            "internal/classifications.csv",
            "internal/findings.csv",
            "internal/ledger.csv",
            "internal/manifest.json",
            "internal/row-digests.csv",
            "manifest.json",
            "metadata.json",
            "results.json");
    assertThat(shared).isDirectoryNotContaining(file -> !file.equals(usual));
  }

  @Test
  void the_participants_per_hub_of_four_years_stand_in_the_series() throws IOException {
    JsonNode results = new ObjectMapper().readTree(usual.resolve("results.json").toFile());
    SortedMap<String, String> years = new TreeMap<>();
    StreamSupport.stream(results.get("series").spliterator(), false)
        .filter(point -> point.get("id").asText().equals("training-participants-per-hub"))
        .forEach(p -> years.put(p.get("fiscalYear").asText(), p.get("display").asText()));
    assertThat(years).isEqualTo(Map.of("R4", "130", "R5", "139", "R6", "186", "R7", "200"));
  }

  @Test
  void no_company_of_r7_is_undetermined() throws IOException {
    assertThat(classifications(usual).where("membership", "undetermined").column("subject_id"))
        .isEmpty();
  }

  @Test
  void fifteen_years_made_ten_changes_classes_and_shares_without_a_build() throws Exception {
    Path rules = Tree.copy(Launch.home().resolve("rules"), scratch.resolve("rules"));
    List<Path> holding = new ArrayList<>();
    for (Path file : Tree.files(rules)) {
      if (file.toString().endsWith(".dslr")
          && Files.readString(file, StandardCharsets.UTF_8).contains("15年以内")) {
        holding.add(file);
      }
    }
    assertThat(holding).containsExactly(rules.resolve("company.dslr"));
    Tree.replace(holding.get(0), "15年以内", "10年以内");
    Path out = evaluate(R7, "--rules", rules.toString());
    assertThat(ventures(usual)).hasSize(12).containsAll(ventures(out)).contains("C001");
    assertThat(ventures(out)).hasSizeLessThan(12).doesNotContain("C001");
    assertThat(share(usual)).isEqualTo("11/106");
    assertThat(share(out)).endsWith("/106").isNotEqualTo(share(usual));
  }

  @Test
  void another_time_zone_locale_charset_and_one_thread_give_the_same_bytes() throws Exception {
    Path out = scratch.resolve("out");
    Run abroad =
        Launch.kpi(
                List.of("-Dfile.encoding=US-ASCII", "-Duser.language=tr", "-Duser.country=TR"),
                "evaluate",
                R7.toString(),
                "--out",
                out.toString(),
                "--threads",
                "1")
            .with(Map.of("TZ", "America/New_York", "LANG", "C", "LC_ALL", "C"))
            .run();
    assertThat(abroad).isEqualTo(run);
    assertThat(Tree.bytes(out)).isEqualTo(Tree.bytes(usual));
  }

  @Test
  void four_threads_give_the_same_bytes() throws Exception {
    assertThat(Tree.bytes(evaluate(R7, "--threads", "4"))).isEqualTo(Tree.bytes(usual));
  }

  @Test
  void shuffled_rows_give_the_same_results() throws Exception {
    Path dataset = Tree.copy(R7, scratch.resolve("r7"));
    new Shuffle(SEED).rows(dataset);
    assertThat(Tree.bytes(dataset)).isNotEqualTo(Tree.bytes(R7));
    assertSameBut(evaluate(dataset), "internal/manifest.json", "internal/ledger.csv");
  }

  @Test
  void rules_and_conditions_in_another_order_give_the_same_results() throws Exception {
    Path rules = Tree.copy(Launch.home().resolve("rules"), scratch.resolve("rules"));
    Path definitions =
        Tree.copy(Launch.home().resolve("kpi-definitions"), scratch.resolve("definitions"));
    new Shuffle(SEED).rules(rules);
    new Shuffle(SEED).rules(definitions);
    String[] options = {"--rules", rules.toString(), "--definitions", definitions.toString()};
    assertSameBut(evaluate(R7, options), "manifest.json", "metadata.json");
  }

  @Test
  void rule_files_under_other_names_give_the_same_results() throws Exception {
    Path rules = Tree.copy(Launch.home().resolve("rules"), scratch.resolve("rules"));
    new Shuffle(SEED).names(rules);
    assertSameBut(evaluate(R7, "--rules", rules.toString()), "manifest.json");
  }

  private Path evaluate(Path dataset, String... options) throws Exception {
    Path out = scratch.resolve("out");
    List<String> arguments = new ArrayList<>(List.of("evaluate", dataset.toString()));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(List.of(options));
    Run other = Packaged.kpi(arguments.toArray(String[]::new));
    assertThat(other.err()).isEmpty();
    assertThat(other.exitCode()).isZero();
    return out;
  }

  private static void assertSameBut(Path out, String... mayDiffer) throws IOException {
    SortedMap<String, String> expected = Tree.bytes(usual);
    SortedMap<String, String> actual = Tree.bytes(out);
    for (String file : mayDiffer) {
      expected.remove(file);
      actual.remove(file);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static Table classifications(Path out) throws IOException {
    return Table.read(out.resolve("internal/classifications.csv"));
  }

  private static List<String> ventures(Path out) throws IOException {
    return classifications(out)
        .where("population", "ベンチャー企業")
        .where("membership", "yes")
        .column("subject_id");
  }

  private static String share(Path out) throws IOException {
    Table row = Table.read(out.resolve("indicators.csv")).where("indicator", "venture-share");
    return row.column("numerator").get(0) + "/" + row.column("denominator").get(0);
  }
}
