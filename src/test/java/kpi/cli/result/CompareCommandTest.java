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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kpi.cli.Program;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  private static final Path R7 = Path.of("fixtures", "r7");
  private static final String COMPANIES = "companies.csv";
  private static final String CELLS = "internal/cells.csv";

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void late_answers_and_corrections_are_told_row_by_row_with_what_they_do() throws Exception {
    assertThat(compare(run(R7, "old"), run(late(), "new"))).isZero();
    assertThat(out())
        .startsWith("内部用")
        .contains(
            """
            ■ 企業（companies.csv） 加わった行 1件  なくなった行 1件  変わった行 1件
              + C999 遅れて届いた模擬企業
              - C134 日本模擬医療機器134株式会社
              ~ C018 株式会社模擬医療機器018
                  従業員数 employees: 301 → 300
            """)
        .contains("    ベンチャー企業数 venture-count\n      11 社 → 12～13 社  下限の差 +1")
        .doesNotContain("KPI 1\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void the_list_to_publish_names_no_row_and_no_respondent() throws Exception {
    Path old = run(R7, "old");
    Path now = run(late(), "new");
    assertThat(compare(old, now, "--publication")).isZero();
    assertThat(out())
        .doesNotContain("内部用", "C018", "C999", "C134", "301", COMPANIES, "模擬企業")
        .contains("■ 変わった数値", "11 社 → 12～13 社");
    out.reset();
    compare(old, now, "--publication", "--format", "json");
    assertThat(new ObjectMapper().readTree(out()).properties().stream().map(Map.Entry::getKey))
        .containsExactly("format", "internal", "before", "after", "figures");
    assertThat(out()).doesNotContain("C018", "C999", COMPANIES);
  }

  @Test
  void programs_are_told_the_same() throws Exception {
    compare(run(R7, "old"), run(late(), "new"), "--format", "json");
    JsonNode compared = new ObjectMapper().readTree(out());
    assertThat(compared.get("internal").asBoolean()).isTrue();
    JsonNode companies = compared.get("tables").get(0);
    assertThat(companies.get("added").get(0).get("key").asText()).isEqualTo("C999");
    JsonNode cell = companies.get("changed").get(0).get("cells").get(0);
    assertThat(cell.get("before").asText()).isEqualTo("301");
    assertThat(cell.get("after").asText()).isEqualTo("300");
  }

  @Test
  void rows_in_another_order_are_the_same_data() throws Exception {
    Path shuffled = copy("shuffled", CompareCommandTest::reversed);
    assertThat(compare(run(R7, "old"), run(shuffled, "new"))).isZero();
    assertThat(out()).contains("データに違いはありません", "公表した数値に違いはありません");
  }

  @Test
  void a_cell_that_became_blank_and_one_that_a_spreadsheet_would_run_are_told_as_written()
      throws Exception {
    Path edited =
        copy(
            "edited",
            text -> text.replace("C018,株式会社模擬医療機器018,", "C018,=模擬+018,").replace(",301,", ",,"));
    compare(run(R7, "old"), run(edited, "new"));
    assertThat(out())
        .contains("企業名 name: 株式会社模擬医療機器018 → =模擬+018")
        .contains("従業員数 employees: 301 → 空欄");
  }

  @Test
  void what_else_the_dataset_says_otherwise_is_named() throws Exception {
    Path other = copy("other", UnaryOperator.identity());
    Path header = other.resolve("dataset.yaml");
    Files.writeString(header, Files.readString(header).replace("title: ", "title: 改めた"));
    compare(run(R7, "old"), run(other, "new"));
    assertThat(out()).contains("■ 表のほかに変わったファイル dataset.yaml");
  }

  @Test
  void where_a_run_keeps_no_rows_the_table_alone_is_named() throws Exception {
    Path old = run(R7, "old");
    Path now = run(late(), "new");
    Files.delete(old.resolve(CELLS));
    assertThat(compare(old, now)).isZero();
    assertThat(out())
        .contains("■ 企業（companies.csv） 違いがありますが、行の写しが結果のフォルダーにないため")
        .contains("■ 変わった数値")
        .doesNotContain("C999");
  }

  @Test
  void few_changed_rows_that_are_protected_are_warned_of() throws Exception {
    Path one = copy("one", text -> text.replace(",301,", ",302,"));
    compare(run(R7, "old"), run(one, "new"));
    assertThat(err()).contains("[compare-few-rows]", "companies.csv で変わった行は");
  }

  @Test
  void results_of_two_years_are_warned_of() throws Exception {
    compare(run(Path.of("fixtures", "year-before"), "old"), run(R7, "new"));
    assertThat(err()).contains("[compare-two-years]", "R6 と R7");
  }

  @Test
  void what_is_no_run_or_is_broken_is_told_in_one_line() throws Exception {
    Path old = run(R7, "old");
    assertThat(compare(old, temp.resolve("none"))).isEqualTo(66);
    assertThat(err()).contains("[missing-run]");
    Path now = run(R7, "new");
    Files.writeString(now.resolve(CELLS), "table,key,column,value\ncompanies.csv,C1,x\n");
    assertThat(compare(old, now)).isEqualTo(65);
    assertThat(err()).contains("internal/cells.csv: [run-rows-broken]");
    Files.writeString(now.resolve(CELLS), "\"");
    assertThat(compare(old, now)).isEqualTo(65);
    Files.writeString(now.resolve("results.json"), "{");
    assertThat(compare(old, now)).isEqualTo(65);
    assertThat(err()).contains("[run-no-json]").doesNotContain("\tat ");
  }

  private Path late() throws IOException {
    return copy(
        "late",
        text ->
            Stream.concat(
                    text.lines()
                        .filter(line -> !line.startsWith("C134,"))
                        .map(
                            line ->
                                line.startsWith("C018,") ? line.replace(",301,", ",300,") : line),
                    Stream.of("C999,遅れて届いた模擬企業" + ",".repeat(24)))
                .reduce("", (lines, line) -> lines + line + "\n"));
  }

  private static String reversed(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    Collections.reverse(lines.subList(1, lines.size()));
    return String.join("\n", lines) + "\n";
  }

  private Path copy(String name, UnaryOperator<String> companies) throws IOException {
    Path copy = Files.createDirectory(temp.resolve(name));
    try (Stream<Path> files = Files.list(R7)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Path table = copy.resolve(COMPANIES);
    Files.writeString(table, companies.apply(Files.readString(table)));
    return copy;
  }

  private Path run(Path dataset, String name) {
    Path results = temp.resolve("結果-" + name);
    int exitCode = run("evaluate", dataset.toString(), "--out", results.toString());
    assertThat(exitCode).as(err()).isZero();
    out.reset();
    err.reset();
    return results;
  }

  private int compare(Path old, Path now, String... more) {
    List<String> arguments = new ArrayList<>(List.of("compare", old.toString(), now.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    Terminal terminal =
        new Terminal(
            new Output(out), new Output(err), Map.of("KPI_LANG", "ja"), Path.of(""), false);
    return Program.run(terminal, arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
