package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpi.analysis.impact.ChangedCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff do to {@code rules/items.yaml}: nothing of it needs a build. */
class EditedItemsTest {

  private static final String R7 = "fixtures/r7";
  private static final String LAST_COLUMN =
      "sentences: {yes: 海外と共同研究開発を行っている, no: 海外と共同研究開発を行っていない}}\n";
  private static final String DEEMED_LARGE =
      "      deemed_large: {label: みなし大企業であること, type: flag, since: R8,"
          + " sentences: {yes: みなし大企業である, no: みなし大企業でない}}\n";
  private static final String INDUSTRY =
      "      industry: {label: 業種, type: code, since: R8,"
          + " codes: {manufacturing: 製造業, service: サービス業}}\n";
  private static final String OLD_VENTURE =
      "    @出典(\"R7報告 KPI2 方法 ベンチャー企業の定義\")\n    @非該当の表示(\"する\")\n";
  private static final String NEW_VENTURE =
      """
      ルール "ベンチャー企業 みなし大企業を除く"
          @出典("例")
          @非該当の表示("する")
          @適用開始("2026-04-01")
      もし
          企業が次のすべてを満たす
          - 従業員数が300人以下である
          - みなし大企業でない
      ならば
          "ベンチャー企業"に分類する
      終わり
      """;
  private static final String SMALL_BY_INDUSTRY =
      """
      ルール "中小企業 製造業"
          @出典("例")
          @非該当の表示("する")
      もし
          企業が次のすべてを満たす
          - 業種が"製造業"である
          - 従業員数が300人以下である
      ならば
          "中小企業"に分類する
      終わり

      ルール "中小企業 サービス業"
          @出典("例")
          @非該当の表示("する")
      もし
          企業が次のすべてを満たす
          - 業種が"サービス業"である
          - 従業員数が100人以下である
      ならば
          "中小企業"に分類する
      終わり
      """;

  private static final String SIZES =
      "    classes:\n      employee_size: {label: 従業員規模, of: employees, limits: [20, 100]}\n";
  private static final String SIZE_STRATUM =
      """
      strata:
        size:
          label: {ja: 従業員規模, en: size}
          column: employee_size
          values:
            small: {label: {ja: 小, en: small}, codes: [to-20]}
            medium: {label: {ja: 中, en: medium}, codes: [21-100]}
            large: {label: {ja: 大, en: large}, codes: [from-101]}
      """;
  private static final String BY_SIZE =
      """
        - id: respondents-by-size
          label: {ja: 規模ごとの回答数, en: respondents by size}
          unit: 社
          decimals: 0
          source: 例
          strata: [[size]]
      """;
  private static final String BY_SIZE_RULE =
      """

      ルール "規模ごとの回答数"
          @出典("例")
      もし
          指標"respondents-by-size"を求める
      ならば
          対象は"回答企業"とする
          値は対象の件数とする
      終わり
      """;
  private static final String SMALL =
      """
      ルール "小規模企業"
          @出典("例")
          @非該当の表示("する")
      もし
          企業が次を満たす
          - 従業員規模が"20人以下"である
      ならば
          "小規模企業"に分類する
      終わり
      """;

  @TempDir private Path temp;
  private ChangedCopy rules;

  @BeforeEach
  void copy() throws IOException {
    rules = ChangedCopy.of(Path.of("rules"), temp.resolve("rules"));
  }

  @Test
  void a_new_question_changes_a_definition_from_its_year_on_and_nothing_before()
      throws IOException {
    addColumns(DEEMED_LARGE);
    rules.replace("company.dslr", OLD_VENTURE, OLD_VENTURE + "    @適用終了(\"2026-03-31\")\n");
    append("company.dslr", NEW_VENTURE);
    Path before = evaluated(R7, "before", List.of());
    Path after = evaluated(R7, "after", withRules());
    assertThat(after.resolve("indicators.csv"))
        .hasSameTextualContentAs(before.resolve("indicators.csv"));
    assertThat(after.resolve("internal/classifications.csv"))
        .hasSameTextualContentAs(before.resolve("internal/classifications.csv"));
    assertThat(memberships(answers("R8", "2027-01-01", "deemed_large", "yes", "no", ""), "ベンチャー企業"))
        .isEqualTo(Map.of("C1", "no", "C2", "yes", "C3", "undetermined"));
  }

  @Test
  void a_year_in_which_an_item_was_not_asked_says_so_once_and_takes_it_as_unknown()
      throws IOException {
    addColumns(INDUSTRY);
    append("company.dslr", SMALL_BY_INDUSTRY);
    List<String> command = new ArrayList<>(List.of("evaluate", R7));
    command.addAll(withRules());
    InProcess.Ended ended = InProcess.run(command);
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    assertThat(ended.log()).containsOnlyOnce("列「industry」（業種）がありません").contains("companies.csv:1:");
    Path out = evaluated(R7, "out", withRules());
    assertThat(Files.readString(out.resolve("internal/classifications.csv")))
        .contains(",中小企業,undetermined,")
        .doesNotContain(",中小企業,yes,");
  }

  @Test
  void limits_by_industry_follow_the_code_that_was_added() throws IOException {
    addColumns(INDUSTRY);
    append("company.dslr", SMALL_BY_INDUSTRY);
    Path dataset = answers("R8", "2027-01-01", "industry", "manufacturing", "service", "");
    assertThat(memberships(dataset, "中小企業"))
        .isEqualTo(Map.of("C1", "yes", "C2", "no", "C3", "undetermined"));
  }

  @Test
  void companies_are_counted_by_classes_of_a_number_with_bounds() throws IOException {
    rules.replace("items.yaml", "    items:\n      資本金又は", SIZES + "    items:\n      資本金又は");
    ChangedCopy definitions =
        ChangedCopy.of(Path.of("kpi-definitions"), temp.resolve("kpi-definitions"))
            .replace("kpi-02/kpi.yaml", "indicators:\n", SIZE_STRATUM + "indicators:\n" + BY_SIZE);
    append("company.dslr", SMALL);
    Path formulas = definitions.folder().resolve("kpi-02/indicators.dslr");
    Files.writeString(formulas, Files.readString(formulas) + BY_SIZE_RULE);
    Path dataset = header("companies", "R7", "2026-01-01");
    String head = Files.readAllLines(Path.of(R7, "companies.csv")).get(0);
    Files.writeString(
        dataset.resolve("companies.csv"),
        head
            + "\n"
            + company(head, "C1", "20")
            + company(head, "C2", "21")
            + company(head, "C3", ""));
    List<String> more = new ArrayList<>(withRules());
    more.addAll(List.of("--definitions", definitions.folder().toString()));
    Path out = evaluated(dataset.toString(), "out", more);
    assertThat(ranges(out, "respondents-by-size"))
        .isEqualTo(Map.of("small", "1 2", "medium", "1 2", "large", "0 1"));
    assertThat(memberships(dataset, "小規模企業", more))
        .isEqualTo(Map.of("C1", "yes", "C2", "no", "C3", "undetermined"));
  }

  @Test
  void a_table_of_a_new_kind_is_read_and_classified() throws IOException {
    rules.replace(
        "items.yaml",
        "  approvals:\n",
        """
          patents:
            subject: 特許
            rows: 特許が登録されている
            type: patent
            counted-in: [件]
            key: [patent_id]
            columns:
              patent_id: {label: 特許番号, type: text}
              filed_abroad: {label: 外国への出願, type: flag, sentences: {yes: 外国に出願している}}
          approvals:
        """);
    Files.writeString(
        rules.folder().resolve("patent.dslr"),
        """
        ルール "海外特許"
            @出典("例")
            @非該当の表示("する")
        もし
            特許が次を満たす
            - 外国に出願している
        ならば
            "海外特許"に分類する
        終わり
        """);
    Path dataset = header("patents", "R7", "2026-01-01");
    Files.writeString(
        dataset.resolve("patents.csv"), "patent_id,filed_abroad\nP1,yes\nP2,no\nP3,\n");
    assertThat(memberships(dataset, "海外特許"))
        .isEqualTo(Map.of("P1", "yes", "P2", "no", "P3", "undetermined"));
  }

  @Test
  void impact_reads_the_rows_by_the_side_that_has_more_items() throws IOException {
    addColumns(DEEMED_LARGE);
    List<String> added = List.of("impact", R7, "--against", rules.folder().toString());
    assertThat(InProcess.run(added).out()).contains("違いがありません");
    rules.replace("items.yaml", "label: 従業員数,", "label: 社員数,");
    InProcess.Ended renamed = InProcess.run(added);
    assertThat(renamed.exitCode()).isEqualTo(78);
    assertThat(renamed.log()).contains("items.yaml", "食い違う");
  }

  @Test
  void check_tells_what_is_wrong_with_the_items_and_nothing_runs() throws IOException {
    rules.replace(
        "items.yaml", "label: 従業員数, type: number, unit: 人", "label: 従業員数, type: number, unit: 頭");
    InProcess.Ended ended = InProcess.run(List.of("check", "--rules", rules.folder().toString()));
    assertThat(ended.exitCode()).isEqualTo(78);
    assertThat(ended.out()).contains("items.yaml:", "この単位はunitsにありません: 頭");
  }

  @Test
  void a_folder_of_rules_without_items_uses_those_of_the_program() throws IOException {
    Files.delete(rules.folder().resolve("items.yaml"));
    Path before = evaluated(R7, "before", List.of());
    Path after = evaluated(R7, "after", withRules());
    assertThat(after.resolve("indicators.csv"))
        .hasSameTextualContentAs(before.resolve("indicators.csv"));
  }

  private void addColumns(String lines) throws IOException {
    rules.replace("items.yaml", LAST_COLUMN, LAST_COLUMN + lines);
  }

  private void append(String file, String text) throws IOException {
    Path path = rules.folder().resolve(file);
    Files.writeString(path, Files.readString(path) + "\n" + text);
  }

  private List<String> withRules() {
    return List.of("--rules", rules.folder().toString());
  }

  private Path evaluated(String dataset, String name, List<String> more) {
    Path out = temp.resolve(name);
    List<String> command = new ArrayList<>(List.of("evaluate", dataset, "--out", out.toString()));
    command.addAll(more);
    InProcess.Ended ended = InProcess.run(command);
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return out;
  }

  /** Three companies of 150 people, which differ in the answer to one question. */
  private Path answers(String year, String date, String column, String... answers)
      throws IOException {
    Path dataset = header("companies", year, date);
    List<String> head = List.of(Files.readAllLines(Path.of(R7, "companies.csv")).get(0).split(","));
    StringBuilder table = new StringBuilder(String.join(",", head) + "," + column + "\n");
    for (int i = 0; i < answers.length; i++) {
      String[] cells = new String[head.size() + 1];
      Arrays.fill(cells, "");
      cells[0] = "C" + (i + 1);
      cells[head.indexOf("employees")] = "150";
      cells[head.size()] = answers[i];
      table.append(String.join(",", cells)).append('\n');
    }
    Files.writeString(dataset.resolve("companies.csv"), table);
    return dataset;
  }

  private Path header(String table, String year, String date) throws IOException {
    Path dataset = Files.createDirectory(temp.resolve("dataset"));
    Files.writeString(
        dataset.resolve("dataset.yaml"),
        """
        format: kpi-dataset/1
        title: 調査項目を足した例（模擬データ）
        fiscal-year: %s
        reference-date: %s
        provenance:
          %s.csv: synthetic
        """
            .formatted(year, date, table));
    return dataset;
  }

  private static String company(String head, String id, String employees) {
    String[] cells = new String[head.split(",").length];
    Arrays.fill(cells, "");
    cells[0] = id;
    cells[List.of(head.split(",")).indexOf("employees")] = employees;
    return String.join(",", cells) + "\n";
  }

  /** The lowest and highest value of each stratum. */
  private static Map<String, String> ranges(Path out, String indicator) throws IOException {
    Map<String, String> found = new HashMap<>();
    JsonNode results = new ObjectMapper().readTree(out.resolve("results.json").toFile());
    for (JsonNode one : results.get("indicators")) {
      if (one.get("id").asText().equals(indicator)) {
        found.put(
            one.get("stratum").get("size").asText(),
            one.get("lower").asText() + " " + one.get("upper").asText());
      }
    }
    return found;
  }

  private Map<String, String> memberships(Path dataset, String population) throws IOException {
    return memberships(dataset, population, withRules());
  }

  private Map<String, String> memberships(Path dataset, String population, List<String> more)
      throws IOException {
    Path out = evaluated(dataset.toString(), "out", more);
    Map<String, String> found = new HashMap<>();
    for (String line : Files.readAllLines(out.resolve("internal/classifications.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[2].equals(population)) {
        found.put(cells[1], cells[3]);
      }
    }
    return found;
  }
}
