package kpi.cli.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.analysis.impact.ChangedCopy;
import kpi.cli.Program;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactCommandTest {

  private static final Path R7 = Path.of("fixtures", "r7");
  private static final Path RULES = Path.of("rules");
  private static final String COMPANY = "company.dslr";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_change_that_changes_nothing_says_so() throws IOException {
    String limit = "    - 資本金又は出資総額が3億円以下である\n";
    String staff = "    - 従業員数が300人以下である\n";
    ChangedCopy copy =
        rules()
            .replace(COMPANY, limit + staff, staff + limit)
            .replace(COMPANY, "// 企業の区分\n", "// 別の説明\n")
            .replace(COMPANY, "@出典(\"R7報告 KPI2 方法 ベンチャー企業の定義\")", "@出典(\"別の頁\")");
    Files.move(copy.folder().resolve(COMPANY), copy.folder().resolve("企業.dslr"));
    assertThat(
            run(
                "impact",
                R7.toString(),
                "--against",
                copy.folder().toString(),
                "--gate",
                "max-flips=0"))
        .isZero();
    assertThat(out()).startsWith("内部用").contains("違いがありません", "影響なし");
    JsonNode impact = impact(copy.folder());
    assertThat(impact.get("changesNothing").booleanValue()).isTrue();
    assertThat(impact.get("rules")).isEmpty();
  }

  @Test
  void a_changed_rule_without_impact_says_so_too() throws IOException {
    ChangedCopy copy = rules().replace(COMPANY, "資本金又は出資総額が3億円以下", "資本金又は出資総額が300,000,000円以下");
    assertThat(run("impact", R7.toString(), "--against", copy.folder().toString())).isZero();
    assertThat(out()).contains("■ ルール「ベンチャー企業」 変更", "影響なし").doesNotContain("違いがありません");
  }

  @Test
  void the_folder_in_use_compared_with_itself_is_told() {
    assertThat(run("impact", R7.toString(), "--against", RULES.toAbsolutePath().toString()))
        .isZero();
    assertThat(err()).contains("[against-itself]", "最後にコミットした状態と比べます");
  }

  @Test
  void an_edit_in_place_is_compared_with_what_was_committed() throws Exception {
    ChangedCopy copy = rules();
    Path rules = copy.folder();
    git(rules, "init", "-q");
    git(rules, "add", ".");
    git(rules, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "模擬");
    copy.replace(COMPANY, "従業員数が300人以下", "従業員数が301人以下");
    Files.writeString(rules.resolve("覚書.txt"), "not committed");
    assertThat(run("impact", R7.toString(), "--rules", rules.toString())).isZero();
    assertThat(out())
        .contains("  - 従業員数が300人以下である")
        .contains("  + 従業員数が301人以下である")
        .contains("C018  ベンチャー企業  非該当 → 該当");
    assertThat(err()).isEmpty();
    assertThat(rules.resolve(COMPANY)).content().contains("301人以下");
  }

  @Test
  void what_was_never_committed_has_nothing_to_be_compared_with() throws Exception {
    Path rules = rules().folder();
    Path definitions = Files.createDirectory(temp.resolve("定義"));
    String[] asked = {"impact", R7.toString(), "--rules", rules.toString()};
    assertThat(run(asked[0], asked[1], asked[2], asked[3], "--definitions", definitions.toString()))
        .isEqualTo(66);
    assertThat(err()).contains("[against-nothing-committed]", "--against に指定してください");
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void more_flips_than_allowed_end_with_1_after_the_result() throws IOException {
    String copy = rules().replace(COMPANY, "3億円以下", "1億円以下").folder().toString();
    assertThat(run("impact", R7.toString(), "--against", copy, "--gate", "max-flips=4")).isZero();
    assertThat(err()).isEmpty();
    out.reset();
    assertThat(run("impact", R7.toString(), "--against", copy, "--gate=max-flips=3")).isEqualTo(1);
    assertThat(out())
        .startsWith("内部用")
        .contains(
            "- 資本金又は出資総額が3億円以下である  rules/company.dslr:",
            "+ 資本金又は出資総額が1億円以下である  案/company.dslr:",
            "C001  ベンチャー企業  該当 → 非該当",
            "10.4% → 7.5%  差 -2.8ポイント");
    assertThat(err()).contains("[gate-hit]", "4件", "3件");
  }

  @Test
  void the_order_of_datasets_and_of_their_rows_does_not_matter() throws IOException {
    String copy = rules().replace(COMPANY, "3億円以下", "1億円以下").folder().toString();
    String year = year("R6", "2025-01-01").folder().toString();
    String shuffled =
        ChangedCopy.of(R7, temp.resolve("シャッフル")).reverseRows("companies.csv").folder().toString();
    assertThat(run("impact", R7.toString(), year, "--against", copy)).isZero();
    String text = out();
    out.reset();
    assertThat(run("impact", "--against", copy, year, shuffled)).isZero();
    assertThat(out()).isEqualTo(text);
    assertThat(text.lines().filter(line -> line.startsWith("R")))
        .first()
        .asString()
        .startsWith("R6");
    assertThat(text).containsSubsequence("R6 変わる判定", "R7 変わる判定");
    assertThat(text)
        .containsSubsequence(" venture-share\n", "R6  14.2～15.1% → 11.3～12.3%", "R7  10.4% → 7.5%");
  }

  @Test
  void a_dataset_that_is_named_twice_counts_once() throws IOException {
    String copy = rules().replace(COMPANY, "3億円以下", "1億円以下").folder().toString();
    String same = R7.toAbsolutePath().toString();
    run("impact", R7.toString(), same, "--against", copy, "--gate", "max-flips=4");
    assertThat(err()).isEmpty();
  }

  @Test
  void a_folder_that_does_not_hold_ends_with_78_and_names_its_files() throws IOException {
    ChangedCopy copy = ChangedCopy.of(RULES, temp.resolve("案/rules"));
    copy.replace(COMPANY, "300人以下である", "300人以下であること");
    copy.replace("overseas.dslr", "ルール \"輸出\"", "ルール \"輸出");
    assertThat(run("impact", R7.toString(), "--against", temp.resolve("案").toString()))
        .isEqualTo(78);
    assertThat(err().lines().filter(line -> line.contains(": [")))
        .isNotEmpty()
        .allMatch(
            line ->
                line.startsWith("案/rules/company.dslr:")
                    || line.startsWith("案/rules/overseas.dslr:"));
    assertThat(err()).contains("案/rules/company.dslr:48:5: [other-wording]");
    assertThat(out()).isEmpty();
  }

  @Test
  void a_folder_of_code_is_refused() throws IOException {
    Files.writeString(temp.resolve("code.drl"), "rule x when then System.exit(0); end");
    assertThat(run("impact", R7.toString(), "--against", temp.toString())).isEqualTo(78);
    assertThat(err()).contains("code.drl: [code-file]");
  }

  @ParameterizedTest
  @CsvSource({
    "--against rules,                         64",
    "fixtures/r7 --against rules --gate=5,    64",
    "fixtures/r7 --against rules --gate=max-flips=-1, 64",
    "fixtures/r7 --against none,              66",
    "fixtures/r7 --against src,               66",
    "none --against rules,                    66",
    "fixtures/r7 none --against rules,        66",
    "fixtures/r7 --against rules --rules none, 66"
  })
  void wrong_usage_and_missing_input_are_told(String arguments, int exitCode) {
    assertThat(run(("impact " + arguments).split(" "))).isEqualTo(exitCode);
    assertThat(err()).contains("直し方: ");
    assertThat(out()).isEmpty();
  }

  @Test
  void help_explains_every_argument() {
    assertThat(run("impact", "--help")).isZero();
    assertThat(out()).contains("データセットのフォルダー（いくつでも）", "比べる規則のフォルダー", "max-flips=0");
  }

  private ChangedCopy rules() throws IOException {
    return ChangedCopy.of(RULES, temp.resolve("案"));
  }

  private ChangedCopy year(String label, String date) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(label));
    Files.copy(R7.resolve("companies.csv"), folder.resolve("companies.csv"));
    Files.writeString(
        folder.resolve("dataset.yaml"),
        """
        format: kpi-dataset/1
        title: 前年度
        fiscal-year: %s
        reference-date: %s
        provenance: {companies.csv: synthetic}
        """
            .formatted(label, date));
    return new ChangedCopy(folder);
  }

  private JsonNode impact(Path against) throws IOException {
    out.reset();
    assertThat(run("impact", R7.toString(), "--against", against.toString(), "--format", "json"))
        .isZero();
    return JSON.readTree(out());
  }

  private int run(String... arguments) {
    Terminal terminal =
        new Terminal(new Output(out), new Output(err), Map.of(), Path.of(""), false);
    return Program.run(terminal, arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
