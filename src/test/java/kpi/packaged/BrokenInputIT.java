package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import kpi.source.input.FileDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that cannot be used: a place, a remedy, an exit code, and no file touched. */
class BrokenInputIT {

  private static final String RULE =
      """

      ルール "定義のない指標"
      もし
          指標"no-such-indicator"を求める
      ならば
          対象は"回答企業"とする
          値は対象の件数とする
      終わり
      """;

  @TempDir Path scratch;

  private Path dataset;
  private Path rules;
  private Path definitions;
  private Path out;

  @BeforeEach
  void copies_and_earlier_results() throws IOException {
    Path home = Launch.home();
    dataset = Tree.copy(home.resolve("fixtures/r7"), scratch.resolve("r7"));
    rules = Tree.copy(home.resolve("rules"), scratch.resolve("rules"));
    definitions = Tree.copy(home.resolve("kpi-definitions"), scratch.resolve("kpi-definitions"));
    out = Files.createDirectories(scratch.resolve("results/out"));
    Files.createDirectories(out.resolve("internal"));
    Path results = Files.writeString(out.resolve("results.json"), "{}\n");
    Files.writeString(
        out.resolve("manifest.json"),
        "{\"format\": \"kpi-manifest/1\", \"files\": {\"results.json\": \"%s\"}}\n"
            .formatted(FileDigest.sha256(results)));
  }

  @Test
  void a_missing_file() throws Exception {
    Files.delete(dataset.resolve("hubs.csv"));
    assertRejected(66, "dataset.yaml:8:3: [missing-file]");
  }

  @Test
  void a_missing_dataset() throws Exception {
    Tree.delete(dataset);
    assertRejected(66, "r7: [missing-dataset]");
  }

  @Test
  void a_missing_column() throws Exception {
    Tree.replace(dataset.resolve("companies.csv"), ",employees,", ",workers,");
    assertRejected(65, "companies.csv:1: [missing-column] 列「employees」");
  }

  @Test
  void a_bad_number() throws Exception {
    line(dataset.resolve("companies.csv"), 2, ",300,", ",300人,");
    assertRejected(65, "companies.csv:2:10: [bad-number]");
  }

  @Test
  void a_duplicate_key() throws Exception {
    line(dataset.resolve("companies.csv"), 3, "C002,", "C001,");
    assertRejected(65, "companies.csv:3: [duplicate-key]");
  }

  @Test
  void a_wrong_enum() throws Exception {
    line(dataset.resolve("companies.csv"), 2, ",domestic,", ",japanese,");
    assertRejected(65, "companies.csv:2:5: [wrong-code]");
  }

  @Test
  void every_mistake_is_told_and_not_the_first_alone() throws Exception {
    line(dataset.resolve("companies.csv"), 2, ",domestic,", ",japanese,");
    line(dataset.resolve("companies.csv"), 2, ",300,", ",300人,");
    line(dataset.resolve("themes.csv"), 2, "2023-02-08", "2023-02-30");
    Run run =
        assertRejected(
            65,
            "companies.csv:2:5: [wrong-code]",
            "companies.csv:2:10: [bad-number]",
            "themes.csv:2:4: [bad-date]");
    assertThat(run.err().indexOf(":2:5:")).isLessThan(run.err().indexOf(":2:10:"));
  }

  @Test
  void an_unknown_sentence() throws Exception {
    Tree.replace(rules.resolve("company.dslr"), "創業から15年以内である", "創業から15年以下である");
    assertRejected(78, "company.dslr:46:7: [unknown-sentence] 語彙にない文です: 創業から15年以下である", "^");
  }

  @Test
  void an_indicator_without_a_rule() throws Exception {
    Files.writeString(definitions.resolve("kpi-04/indicators.dslr"), "// なし\n");
    assertRejected(78, "kpi-04/kpi.yaml:20:5: [indicator-without-rule]");
  }

  @Test
  void a_rule_for_an_undefined_indicator() throws Exception {
    Path file = definitions.resolve("kpi-02/indicators.dslr");
    int lines = Files.readAllLines(file, StandardCharsets.UTF_8).size();
    Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8) + RULE);
    assertRejected(
        78, "kpi-02/indicators.dslr:" + (lines + 4) + ":5: [rule-for-undefined-indicator]");
  }

  @Test
  void a_class_that_depends_on_itself() throws Exception {
    Tree.replace(
        rules.resolve("company.dslr"),
        "    - 輸入を主とする企業でない\n",
        "    - 輸入を主とする企業でない\n    - \"異業種企業\"に該当しない\n");
    assertRejected(78, "company.dslr:52:5: [circular-definition]", "ベンチャー企業", "異業種企業");
  }

  @Test
  void code_among_the_rules() throws Exception {
    Files.writeString(rules.resolve("extra.drl"), "rule x when then System.exit(0); end\n");
    assertRejected(78, "extra.drl");
  }

  @Test
  void an_output_folder_with_foreign_files_is_left_alone() throws Exception {
    Files.writeString(out.resolve("diary.txt"), "mine\n");
    assertRejected(73, "[output-foreign]", "diary.txt");
  }

  /** The place, the remedy, the code; nothing written, nothing left beside the folder. */
  private Run assertRejected(int exitCode, String... told) throws Exception {
    SortedMap<String, String> before = Tree.state(out.getParent());
    Run run =
        Packaged.kpi(
            "evaluate",
            dataset.toString(),
            "--out",
            out.toString(),
            "--rules",
            rules.toString(),
            "--definitions",
            definitions.toString());
    assertThat(run.err()).contains(told).contains("直し方: ");
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).doesNotContain("Exception");
    assertThat(Tree.state(out.getParent())).isEqualTo(before);
    return run;
  }

  private static void line(Path file, int number, String from, String to) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    assertThat(lines.get(number - 1)).contains(from);
    lines.set(number - 1, lines.get(number - 1).replace(from, to));
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }
}
