package kpi.cli;

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
import java.util.stream.Stream;
import kpi.analysis.impact.ChangedCopy;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayCoverageTest {

  /** Stands for what staff may add: an amount, a span of time, a code, a flag, a population. */
  private static final String ADDED =
      """

      ルール "大規模な新規企業"
          @出典("検査のための規則")
      もし
          企業が次のすべてを満たす
          - 従業員数が1,000人以上である
          - 資本金が5億円を超える
          - 創業から3か月以内である
          - 本社が日本にある
          - 輸入を主とする企業でない
          - "ベンチャー企業"に該当しない
      ならば
          "大規模な新規企業"に分類する
      終わり
      """;

  /** The shipped rules and one that no case knows. */
  private static Path rules;

  /** What the shipped cases show of them. */
  private static JsonNode shown;

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void replay_with_an_added_rule(@TempDir Path folder) throws IOException {
    rules = withRule(ADDED, folder);
    shown = new ReplayCoverageTest().coverage(rules, "fixtures");
  }

  private static Path withRule(String added, Path folder) throws IOException {
    Path copy = ChangedCopy.of(Path.of("rules"), folder.resolve("案")).folder();
    Path company = copy.resolve("company.dslr");
    Files.writeString(company, Files.readString(company) + added);
    return copy;
  }

  @Test
  void the_shipped_cases_cover_the_shipped_rules_completely() {
    assertThat(run("replay", "--coverage", "--min-coverage", "100")).as(out()).isZero();
    assertThat(out()).contains("検証範囲 rules/company.dslr: 100.0%（ルール 8）", "検証範囲 全体: 100.0%");
    assertThat(err()).isEmpty();
  }

  @Test
  void a_rule_without_cases_is_not_covered_and_what_is_missing_is_named() {
    assertThat(run("replay", "--rules", rules.toString(), "--min-coverage", "100")).isEqualTo(1);
    assertThat(err()).contains("[coverage-too-low]", "（求められているのは100%以上）");
    assertThat(out())
        .contains(
            "一度も成り立っていないルール: 案/company.dslr:98:1 大規模な新規企業",
            "資本金が5億円を超える\n    まだ確認していないもの: 限度を1だけ越えたとき\n",
            "合格");
  }

  @Test
  void less_may_be_asked_for() {
    assertThat(run("replay", "--rules", rules.toString(), "--min-coverage", "90.5")).isZero();
    assertThat(out()).doesNotContain("検証範囲");
  }

  @Test
  void the_suggested_rows_once_filled_in_show_what_they_were_suggested_for() throws IOException {
    Path suggested = temp.resolve("案のケース");
    assertThat(run("replay", "--rules", rules.toString(), "--suggest-to", suggested.toString()))
        .isZero();
    assertThat(missing(shown)).isNotEmpty();
    List<Path> cases;
    try (Stream<Path> folders = Files.list(suggested)) {
      cases = folders.toList();
    }
    assertThat(run("replay", "--rules", rules.toString(), suggested.toString()))
        .as("a person has yet to fill them in")
        .isEqualTo(1);
    for (Path one : cases) {
      fillIn(one);
    }
    assertThat(run("replay", "--rules", rules.toString(), suggested.toString())).as(out()).isZero();
    assertThat(missing(coverage(rules, "fixtures", suggested.toString()))).isEmpty();
  }

  /** As a person would from the sentences: nobody of these fulfils all but by the edges. */
  private void fillIn(Path folder) throws IOException {
    Path expected = folder.resolve("expected-classifications.csv");
    Path data = folder.resolve("companies.csv");
    List<String> filled = new ArrayList<>();
    List<String> rows = Files.readAllLines(data);
    List<String> header = List.of(rows.get(0).split(",", -1));
    List<String> lines = Files.readAllLines(expected);
    filled.add(lines.get(0));
    for (int i = 1; i < lines.size(); i++) {
      filled.add(lines.get(i) + membership(header, rows.get(i).split(",", -1)));
    }
    Files.write(expected, filled);
  }

  private static String membership(List<String> header, String[] row) {
    String employees = row[header.indexOf("employees")];
    String capital = row[header.indexOf("capital_yen")];
    String founded = row[header.indexOf("founded")];
    String country = row[header.indexOf("headquarters_country")];
    String imports = row[header.indexOf("mainly_import")];
    boolean no =
        !employees.isEmpty() && Long.parseLong(employees) < 1000
            || !capital.isEmpty() && Long.parseLong(capital) <= 500_000_000
            || !founded.isEmpty() && founded.length() == 10 && founded.compareTo("2025-10-01") < 0
            || !country.isEmpty() && !country.equals("JP")
            || imports.equals("yes");
    if (no) {
      return "no";
    }
    boolean open =
        Stream.of(employees, capital, founded, country, imports).anyMatch(String::isEmpty)
            || founded.length() < 10;
    return open ? "undetermined" : "yes";
  }

  @Test
  void a_suggested_case_is_never_written_over_another() throws IOException {
    String suggested = temp.resolve("案のケース").toString();
    assertThat(run("replay", "--rules", rules.toString(), "--suggest-to", suggested)).isZero();
    assertThat(run("replay", "--rules", rules.toString(), "--suggest-to", suggested)).isEqualTo(73);
    assertThat(err()).contains("[suggestion-not-written]");
  }

  @Test
  void the_suggestions_are_printed_with_what_each_row_shows() {
    assertThat(run("replay", "--rules", rules.toString(), "--suggest")).isZero();
    assertThat(out())
        .contains(
            "■ suggested-companies-2026-01-01/companies.csv\ncompany_id,",
            "■ suggested-companies-2026-01-01/expected-classifications.csv",
            ",大規模な新規企業,\n",
            "従業員数が1,000人以上である（限度を1だけ越えたとき）",
            "創業から3か月以内である（限度ちょうど）");
  }

  @Test
  void nothing_is_suggested_where_nothing_is_missing() {
    assertThat(run("replay", "--suggest")).isZero();
    assertThat(out()).startsWith("まだ確認していないものはありません\n再検証");
  }

  @Test
  void what_cannot_be_seen_is_not_asked_for() {
    JsonNode theme = condition(shown, "現在のステージが\"上市\"である");
    assertThat(theme.get("at-limit").asText()).isEqualTo("none");
    assertThat(theme.get("open").asText()).isEqualTo("seen");
    JsonNode kind = condition(shown, "連携の種類が\"他拠点との協力\"である");
    assertThat(kind.get("open").asText()).as("the kind is a key and never blank").isEqualTo("none");
    JsonNode approval = condition(shown, "承認の区分が\"新医療機器\"又は\"改良医療機器 臨床あり\"である");
    assertThat(approval.get("fails").asText()).as("there is no third kind").isEqualTo("none");
    JsonNode reason = condition(shown, "集計から除外する理由が記載されていない");
    assertThat(reason.get("open").asText()).isEqualTo("none");
  }

  @Test
  void a_condition_is_judged_by_its_own_truth_and_not_by_those_before_it() throws IOException {
    JsonNode imports = condition(shown, "輸入を主とする企業でない");
    assertThat(imports.get("holds").asText()).isEqualTo("seen");
    JsonNode alone =
        condition(coverage(rules, "fixtures/venture-founded-one-day-too-early"), "従業員数が300人以下である");
    assertThat(alone.get("holds").asText()).as("founded too early, yet small").isEqualTo("seen");
  }

  @Test
  void cases_with_rules_of_their_own_show_nothing_of_the_others() throws IOException {
    JsonNode coverage = coverage(rules, "fixtures/dated-definition-after");
    assertThat(coverage.get("percent").decimalValue()).isZero();
  }

  @Test
  void the_percentage_is_never_rounded_up() throws IOException {
    Path other = withRule(ADDED.replace("1,000人", "300人"), temp);
    JsonNode coverage = coverage(other, "fixtures");
    assertThat(coverage.get("percent").decimalValue().toPlainString()).matches("[0-9]{2}\\.[0-9]");
    assertThat(missing(coverage)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "abc", "100.1", "50%"})
  void a_percentage_that_is_none_is_a_slip_of_usage(String percent) {
    assertThat(run("replay", "--min-coverage=" + percent)).isEqualTo(64);
  }

  private JsonNode coverage(Path rules, String... fixtures) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("replay", "--coverage", "--format", "json"));
    arguments.addAll(List.of("--rules", rules.toString()));
    arguments.addAll(List.of(fixtures));
    out.reset();
    run(arguments.toArray(String[]::new));
    return new ObjectMapper().readTree(out()).get("coverage");
  }

  private static List<String> missing(JsonNode coverage) {
    List<String> missing = new ArrayList<>();
    for (JsonNode condition :
        coverage.findValues("conditions").stream().flatMap(ReplayCoverageTest::elements).toList()) {
      condition
          .properties()
          .forEach(
              field -> {
                if (field.getValue().asText().equals("missing")) {
                  missing.add(condition.get("sentence").asText() + " " + field.getKey());
                }
              });
    }
    return missing;
  }

  private static JsonNode condition(JsonNode coverage, String sentence) {
    return coverage.findValues("conditions").stream()
        .flatMap(ReplayCoverageTest::elements)
        .filter(one -> one.get("sentence").asText().equals(sentence))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all.stream();
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
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
