package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

  private Map<String, String> memberships(Path dataset, String population) throws IOException {
    Path out = evaluated(dataset.toString(), "out", withRules());
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
