package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kpi.analysis.impact.ChangedCopy;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kpi evaluate --findings FILE}. */
class FindingsListTest {

  private static final Path FIXTURES = Path.of("fixtures");
  private static final String HEADER = "file,row,column,kind,value,action";

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void lists_file_row_column_kind_value_and_what_to_do() throws IOException {
    assertThat(evaluate(FIXTURES.resolve("finding-contradictions"))).isZero();
    assertThat(listed())
        .containsExactly(
            HEADER,
            "companies.csv,3,9,資本金と出資総額の不一致,400000000,どちらが正しいかを回答者に確認する",
            "companies.csv,4,6,本社が海外にある内資系企業,US,資本の系統と本社の所在国を回答者に確認する");
  }

  @Test
  void data_in_order_give_the_header_alone() throws IOException {
    assertThat(evaluate(FIXTURES.resolve("training-totals"))).isZero();
    assertThat(listed()).containsExactly(HEADER);
  }

  @Test
  void is_complete_where_the_screen_is_not() throws IOException {
    Path data = companies(250, "7000012050003");
    assertThat(evaluate(data)).isZero();
    assertThat(err().lines().filter(line -> line.contains(": 注意: [検査数字の合わない法人番号]"))).hasSize(100);
    assertThat(err()).contains("150");
    List<String> wrong = listed().stream().filter(line -> line.contains(",検査数字の")).toList();
    assertThat(wrong).hasSize(250);
    assertThat(wrong.get(0)).startsWith("companies.csv,2,3,検査数字の合わない法人番号,7000012050003,");
    assertThat(wrong.get(249)).startsWith("companies.csv,251,3,");
  }

  @Test
  void is_the_same_whatever_the_threads_and_the_order_of_the_rules() throws IOException {
    Path data = companies(12_000, "7000012050003");
    assertThat(evaluate(data, "--threads", "1")).isZero();
    List<String> listed = listed();
    String told = err();
    Path rules = ChangedCopy.of(Path.of("rules"), temp.resolve("rules")).folder();
    shuffle(rules.resolve("findings.dslr"));
    assertThat(evaluate(data, "--threads", "4", "--rules", rules.toString())).isZero();
    assertThat(listed()).isEqualTo(listed);
    assertThat(err()).isEqualTo(told);
  }

  @Test
  void is_written_of_data_that_cannot_be_used() throws IOException {
    Path data = companies(1, "1.18E+12");
    Path file = data.resolve("companies.csv");
    Files.writeString(file, Files.readString(file).replace(",50000000,", ",5千万円,"));
    assertThat(evaluate(data)).isEqualTo(65);
    assertThat(listed()).hasSize(2);
    assertThat(listed().get(1)).startsWith("companies.csv,2,8,数として読めない値,5千万円,");
    assertThat(evaluate(FIXTURES.resolve("finding-contradictions"), "--strict")).isEqualTo(65);
    assertThat(listed()).hasSize(3);
  }

  @Test
  void is_not_written_where_the_rules_do_not_hold() throws IOException {
    Path rules =
        ChangedCopy.of(Path.of("rules"), temp.resolve("rules"))
            .replace("findings.dslr", "    - 創業が基準日より後である", "    - 創業が未来である")
            .folder();
    assertThat(evaluate(FIXTURES.resolve("training-totals"), "--rules", rules.toString()))
        .isEqualTo(78);
    assertThat(list()).doesNotExist();
  }

  @Test
  void a_rule_can_stop_the_run() throws IOException {
    Path rules =
        ChangedCopy.of(Path.of("rules"), temp.resolve("rules"))
            .replace("findings.dslr", "    \"出資総額\"を確認する", "    集計を止める")
            .folder();
    Path data = FIXTURES.resolve("finding-contradictions");
    assertThat(evaluate(data, "--rules", rules.toString())).isEqualTo(65);
    assertThat(err())
        .contains(
            "companies.csv:3:8: [資本金と出資総額の不一致] 資本金と異なる出資総額が書かれている",
            "companies.csv:4:6: 注意: [本社が海外にある内資系企業]");
    assertThat(listed()).hasSize(3);
  }

  @Test
  void a_dated_rule_finds_nothing_before_its_day() throws IOException {
    Path rules =
        ChangedCopy.of(Path.of("rules"), temp.resolve("rules"))
            .replace(
                "findings.dslr",
                "    @直し方(\"どちらが正しいかを回答者に確認する\")\n",
                "    @直し方(\"どちらが正しいかを回答者に確認する\")\n    @適用開始(\"2026-01-02\")\n")
            .folder();
    Path data = FIXTURES.resolve("finding-contradictions");
    assertThat(evaluate(data, "--rules", rules.toString())).isZero();
    assertThat(listed()).hasSize(2);
    assertThat(evaluate(data, "--rules", rules.toString(), "--reference-date", "2026-01-02"))
        .isZero();
    assertThat(listed()).hasSize(3);
  }

  @Test
  void replaces_an_earlier_list_and_nothing_else() throws IOException {
    Path data = FIXTURES.resolve("finding-contradictions");
    assertThat(evaluate(data)).isZero();
    assertThat(evaluate(FIXTURES.resolve("training-totals"))).isZero();
    assertThat(listed()).hasSize(1);
    Files.writeString(list(), "company_id,name\n");
    assertThat(evaluate(data)).isEqualTo(73);
    assertThat(err()).contains("[findings-of-others]");
    assertThat(list()).hasContent("company_id,name\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings.csv", "internal/other.csv", "internal/../findings.csv"})
  void is_refused_among_what_may_be_published(String name) throws IOException {
    Path run = temp.resolve("run");
    Path data = FIXTURES.resolve("finding-contradictions");
    Path file = run.resolve(name);
    assertThat(
            run(
                "evaluate",
                data.toString(),
                "--out",
                run.toString(),
                "--findings",
                file.toString()))
        .isEqualTo(73);
    assertThat(err()).contains("[findings-among-published]");
    assertThat(run).doesNotExist();
    assertThat(run("evaluate", data.toString(), "--out", run.toString())).isZero();
    assertThat(run("evaluate", data.toString(), "--findings", file.toString())).isEqualTo(73);
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void stands_among_the_internal_files_of_every_run() throws IOException {
    Path run = temp.resolve("run");
    Path data = FIXTURES.resolve("finding-contradictions");
    Path internal = run.resolve("internal/findings.csv");
    for (String[] more : new String[][] {{}, {"--findings", internal.toString()}}) {
      List<String> arguments =
          new ArrayList<>(List.of("evaluate", data.toString(), "--out", run.toString()));
      arguments.addAll(List.of(more));
      assertThat(run(arguments.toArray(String[]::new))).isZero();
      assertThat(Files.readAllLines(internal)).hasSize(3);
    }
    assertThat(Files.readString(run.resolve("results.json")))
        .contains("\"kind\": \"資本金と出資総額の不一致\",\n      \"count\": 1")
        .doesNotContain("400000000");
  }

  @Test
  void reports_say_how_many_there_are_and_name_nobody() throws IOException {
    Path run = temp.resolve("run");
    Path data = FIXTURES.resolve("finding-contradictions");
    assertThat(run("evaluate", data.toString(), "--out", run.toString(), "--report", "html"))
        .isZero();
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("データについての指摘", "2件（本社が海外にある内資系企業 1件、資本金と出資総額の不一致 1件）")
        .doesNotContain("companies.csv:3", "400,000,000", "400000000");
  }

  private Path companies(int rows, String corporateNumber) throws IOException {
    Path folder =
        ChangedCopy.of(FIXTURES.resolve("finding-contradictions"), temp.resolve("data")).folder();
    List<String> lines = Files.readAllLines(folder.resolve("companies.csv"));
    StringBuilder text = new StringBuilder(lines.get(0)).append('\n');
    for (int i = 1; i <= rows; i++) {
      text.append(
          "C%d,模擬企業,%s,模擬団体A,domestic,JP,2020-04-01,50000000,,50,%s%n"
              .formatted(
                  i,
                  corporateNumber,
                  String.join(",", Collections.nCopies(3, "no"))
                      + ",2020-04-01,"
                      + String.join(",", Collections.nCopies(12, "no")))
              .replace(System.lineSeparator(), "\n"));
    }
    Files.writeString(folder.resolve("companies.csv"), text);
    return folder;
  }

  /** The rules of a file in another order, without comments. */
  private static void shuffle(Path file) throws IOException {
    String text = Files.readString(file).replaceAll("(?m)^//.*\n", "");
    List<String> rules = new ArrayList<>(Stream.of(text.split("(?<=終わり\n)")).toList());
    Collections.shuffle(rules, new Random(3));
    Files.writeString(file, String.join("", rules));
  }

  private int evaluate(Path data, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("evaluate", data.toString(), "--findings", list().toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private Path list() {
    return temp.resolve("findings.csv");
  }

  private List<String> listed() throws IOException {
    return Files.readAllLines(list());
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(
            new Output(out),
            new Output(err),
            Map.of("KPI_LANG", "ja"),
            Path.of("").toAbsolutePath(),
            false);
    return Program.run(terminal, arguments);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
