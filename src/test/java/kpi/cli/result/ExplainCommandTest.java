package kpi.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kpi.cli.Program;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  private static final String R7 = "fixtures/r7";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_near_miss_is_told_with_value_limit_margin_and_cell() {
    assertThat(run("explain", R7, "C018")).isZero();
    assertThat(out())
        .startsWith("内部用")
        .contains("\n■ ベンチャー企業: 非該当\n")
        .containsPattern("ルール「ベンチャー企業」  rules/company\\.dslr:[0-9]+  出典 R7報告 KPI2")
        .contains("\n    ○ 創業から15年以内である\n")
        .contains(
            """
                × 従業員数が300人以下である
                    従業員数 301人 上限300人を1人超過  companies.csv:19 employees
            """)
        .contains("満たさない条件 「従業員数が300人以下である」。ほかの5個の条件は満たします");
    assertThat(err()).isEmpty();
  }

  @Test
  void one_population_comes_with_those_that_it_names() {
    assertThat(run("explain", R7, "C001", "--population", "異業種企業")).isZero();
    assertThat(out().lines().filter(line -> line.startsWith("■ ")))
        .containsExactly("■ 異業種企業: 非該当", "■ ベンチャー企業: 該当");
    assertThat(out()).contains("「ベンチャー企業」は 該当");
  }

  @Test
  void an_undetermined_answer_names_the_cell_that_would_decide_it() {
    run("explain", "fixtures/venture-capital-blank", "C1", "--population", "ベンチャー企業");
    assertThat(out())
        .contains("■ ベンチャー企業: 判定不能")
        .contains("    ？ 資本金又は出資総額が3億円以下である\n")
        .contains("判定に必要なセル companies.csv:2 capital_yen 又は total_investment_yen");
  }

  @Test
  void an_indicator_is_told_with_its_rule_and_its_members() {
    assertThat(run("explain", R7, "venture-share")).isZero();
    assertThat(out().lines().findFirst()).get().asString().startsWith("内部用");
    assertThat(out())
        .contains("    分子は分母のうち\"ベンチャー企業\"とする\n")
        .contains("  値 10.4%  分子 11  分母 106\n")
        .contains("分子に数えたもの 11件\n    C001 companies.csv:2  C002 companies.csv:3");
  }

  @Test
  void who_is_one_condition_away_is_listed_by_condition_nearest_first() {
    assertThat(run("explain", R7, "--near-misses", "ベンチャー企業")).isZero();
    assertThat(out())
        .startsWith("内部用")
        .contains("該当 12件  判定不能 0件  非該当 122件")
        .contains(
            """
              C018 株式会社模擬医療機器018  この条件だけを満たさない
                  従業員数 301人 上限300人を1人超過  companies.csv:19 employees
              C032 株式会社模擬医療機器032  この条件だけを満たさない
                  従業員数 1,000人 上限300人を700人超過  companies.csv:33 employees
              C024 模擬医療機器024製作所株式会社  この条件を満たさず、判定できない条件もある
                  従業員数 301人 上限300人を1人超過  companies.csv:25 employees
                  判定できない条件 「資本金又は出資総額が3億円以下である」
            """);
    assertThat(err()).isEmpty();
  }

  @Test
  void of_whom_one_condition_is_open_is_listed_too_and_counted_as_undetermined() {
    run("explain", "fixtures/venture-capital-blank", "--near-misses", "ベンチャー企業");
    assertThat(out())
        .contains("該当 0件  判定不能 1件  非該当 0件")
        .contains("■ 資本金又は出資総額が3億円以下である: 1件")
        .contains("C1 模擬企業C1株式会社  この条件だけが判定できない（ほかは満たす）");
  }

  @Test
  void two_failing_conditions_are_no_near_miss() {
    run("explain", "fixtures/venture-capital-blank-301-employees", "--near-misses", "ベンチャー企業");
    assertThat(out()).contains("この条件を満たさず、判定できない条件もある").contains("従業員数 301人");
    out.reset();
    run("explain", R7, "--near-misses", "異業種企業", "--format", "json");
    assertThat(out()).doesNotContain("\"id\" : \"C018\"");
  }

  @Test
  void near_misses_are_told_to_programs_too() throws IOException {
    run("explain", R7, "--near-misses", "ベンチャー企業", "--format", "json");
    JsonNode found = new ObjectMapper().readTree(out());
    assertThat(found.get("internal").asBoolean()).isTrue();
    assertThat(found.get("members").asInt()).isEqualTo(12);
    JsonNode employees = found.get("conditions").get(4);
    assertThat(employees.get("sentence").asText()).isEqualTo("従業員数が300人以下である");
    JsonNode first = employees.get("misses").get(0);
    assertThat(first.get("id").asText()).isEqualTo("C018");
    assertThat(first.get("condition").get("cells").get(0).get("distance").get(0).asInt()).isOne();
  }

  @Test
  void near_misses_are_the_same_whatever_the_order_of_rows_but_for_places() throws IOException {
    Path shuffled = copyOfR7();
    List<String> lines = Files.readAllLines(shuffled.resolve("companies.csv"));
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.reverse(rows);
    rows.add(0, lines.get(0));
    Files.write(shuffled.resolve("companies.csv"), rows);
    run("explain", R7, "--near-misses", "ベンチャー企業");
    List<String> before = idsOfConditions();
    out.reset();
    run("explain", shuffled.toString(), "--near-misses", "ベンチャー企業");
    assertThat(idsOfConditions()).isEqualTo(before);
  }

  /** Each heading with the ids below it, sorted: equal distances stand in the order of the file. */
  private List<String> idsOfConditions() {
    SortedMap<String, SortedSet<String>> ids = new TreeMap<>();
    String heading = "";
    for (String line : out().lines().toList()) {
      heading = line.startsWith("■") ? line : heading;
      if (line.startsWith("  C")) {
        ids.computeIfAbsent(heading, any -> new TreeSet<>()).add(line);
      }
    }
    return ids.entrySet().stream().map(Object::toString).toList();
  }

  private Path copyOfR7() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("r7"));
    try (Stream<Path> files = Files.list(Path.of(R7))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Test
  void an_unknown_population_is_told_with_the_nearest_first() {
    assertThat(run("explain", R7, "--near-misses", "ベンチャ企業")).isEqualTo(64);
    assertThat(err()).contains("規則にない区分です: ベンチャ企業").contains("次のいずれかを指定してください「ベンチャー企業」");
  }

  @Test
  void what_to_explain_must_be_said_and_be_one_thing() {
    assertThat(run("explain", R7)).isEqualTo(64);
    assertThat(err()).contains("何を説明するかが指定されていません");
    assertThat(run("explain", R7, "C001", "--near-misses", "ベンチャー企業")).isEqualTo(64);
    assertThat(err()).contains("--near-misses は、番号や --population と同時に指定できません");
  }

  @Test
  void a_subject_is_found_by_its_name_however_it_is_typed() {
    assertThat(run("explain", R7, "株式会社　模擬医療機器０１８")).isZero();
    assertThat(out()).contains("企業 C018 株式会社模擬医療機器018  companies.csv:19");
    out.reset();
    run("explain", R7, "株式会社模擬医療機器018", "--population", "ベンチャー企業");
    assertThat(out()).contains("■ ベンチャー企業: 非該当");
  }

  @Test
  void an_indicator_is_found_by_its_label() throws IOException {
    assertThat(run("explain", R7, "ベンチャー企業の割合", "--format", "json")).isZero();
    assertThat(new ObjectMapper().readTree(out()).get("id").asText()).isEqualTo("venture-share");
  }

  @Test
  void several_of_one_name_are_told_with_their_ids() throws IOException {
    Path copy = copyOfR7();
    Path companies = copy.resolve("companies.csv");
    String same = Files.readString(companies).replace("株式会社模擬医療機器011", "株式会社模擬医療機器018");
    Files.writeString(companies, same);
    assertThat(run("explain", copy.toString(), "株式会社模擬医療機器018")).isEqualTo(64);
    assertThat(err()).contains("「株式会社模擬医療機器018」に当たるものが2件あります").contains("「C011」「C018」");
  }

  @Test
  void a_name_that_there_is_not_is_told_with_the_nearest() {
    assertThat(run("explain", R7, "（株）模擬医療機器018")).isEqualTo(66);
    assertThat(err()).contains("「C018（株式会社模擬医療機器018）」");
  }

  @Test
  void another_reference_date_gives_other_limits() {
    run("explain", R7, "C019", "--population=ベンチャー企業", "--reference-date", "2025-12-31");
    assertThat(out()).contains("■ ベンチャー企業: 該当", "創業 2010-12-31 期限2010-12-31ちょうど");
  }

  @Test
  void json_holds_the_same() throws IOException {
    assertThat(run("explain", R7, "C024", "--format", "json")).isZero();
    JsonNode document = new ObjectMapper().readTree(out());
    assertThat(document.at("/format").asText()).isEqualTo("kpi-explanation/1");
    assertThat(document.at("/internal").asBoolean()).isTrue();
    JsonNode venture =
        document.at("/subjects/0/populations").findParents("population").stream()
            .filter(one -> one.get("population").asText().equals("ベンチャー企業"))
            .findFirst()
            .orElseThrow();
    JsonNode employees = venture.at("/rules/0/conditions/4");
    assertThat(employees.at("/answer").asText()).isEqualTo("no");
    assertThat(employees.at("/cells/0/limit").asInt()).isEqualTo(300);
    assertThat(employees.at("/cells/0/distance/0").asInt()).isEqualTo(1);
    assertThat(employees.at("/cells/0/place").asText()).isEqualTo("companies.csv:25");
    assertThat(venture.at("/rules/0/conditions/3/cells/0/value").isNull()).isTrue();
  }

  @Test
  void an_id_of_several_tables_is_explained_in_each() throws IOException {
    Path dataset = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        dataset.resolve("dataset.yaml"),
        """
        format: kpi-dataset/1
        title: 同じ番号の例
        fiscal-year: R7
        reference-date: 2026-01-01
        provenance: {hubs.csv: synthetic, themes.csv: synthetic}
        """);
    Files.writeString(
        dataset.resolve("hubs.csv"),
        """
        hub_id,name,programme,ministry,field,supports_international_trials
        X1,甲,,,,yes
        """);
    Files.writeString(
        dataset.resolve("themes.csv"),
        """
theme_id,programme,priority_area,adopted_on,stage_at_adoption,current_stage,annual_grant_thousand_yen,exclusion_reason
X1,,1,2024-04-01,1,2,1000,
""");
    assertThat(run("explain", dataset.toString(), "X1")).isZero();
    assertThat(out())
        .contains("拠点 X1 甲  hubs.csv:2", "テーマ X1  themes.csv:2", "■ ステージアップ: 該当")
        .contains("現在のステージ 2（製品開発）  themes.csv:2 current_stage");
  }

  @Test
  void an_unknown_id_ends_with_66_and_the_nearest() {
    assertThat(run("explain", R7, "venture-shere")).isEqualTo(66);
    assertThat(err()).contains("[explain-unknown-id]", "「venture-share（ベンチャー企業の割合）」");
    assertThat(out()).isEmpty();
  }

  @Test
  void a_population_that_cannot_be_asked_for_ends_with_64() {
    assertThat(run("explain", R7, "C001", "--population", "なし")).isEqualTo(64);
    assertThat(run("explain", R7, "C001", "--population", "上市")).isEqualTo(64);
    assertThat(run("explain", R7, "venture-share", "--population", "上市")).isEqualTo(64);
    assertThat(run("explain", R7, "C9999", "--population", "ベンチャー企業")).isEqualTo(66);
    assertThat(err()).contains("[explain-unknown-population]", "[explain-population-of-others]");
  }

  @Test
  void the_screen_can_be_english() {
    run("explain", R7, "C018", "--population", "ベンチャー企業", "--lang", "en");
    assertThat(out()).startsWith("INTERNAL").contains("従業員数 301人 at most 300人, exceeded by 1人");
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
