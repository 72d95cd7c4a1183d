package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kpi.packaged.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixture whose blanks are filled in from a list in the form of gBizINFO's. */
class FilledBlanksTest {

  private static final Path FIXTURE = Path.of("fixtures/blanks-filled-from-a-list");
  private static final String LIST = "list-gbizinfo.csv";

  @TempDir private Path folder;

  private Path data;

  @BeforeEach
  void copy() throws IOException {
    data = folder.resolve("data");
    Files.createDirectory(data);
    for (String name : List.of("companies.csv", "dataset.yaml", LIST)) {
      Files.copy(FIXTURE.resolve(name), data.resolve(name));
    }
  }

  @Test
  void each_value_that_was_filled_in_tells_its_source_date_and_line() throws IOException {
    assertThat(evaluate("out").resolve("internal/filled.csv"))
        .hasContent(
            """
            table,subject_id,item,label,value,source,date,list,line
            companies,C1,capital_yen,資本金,300000000,gBizINFOの形の模擬データ,2026-01-05,list-gbizinfo.csv,2
            companies,C4,employees,従業員数,301,gBizINFOの形の模擬データ,2026-01-05,list-gbizinfo.csv,5
            """);
  }

  @Test
  void an_answer_is_never_overwritten_and_what_contradicts_it_is_told() {
    InProcess.Ended ended = InProcess.run(List.of("evaluate", data.toString()));
    assertThat(ended.log())
        .contains("companies.csv:3:8: 注意: [fill-contradiction] 資本金の回答 400000000 が、")
        .contains("list-gbizinfo.csv:9:3: 注意: [fill-list-twice]")
        .doesNotContain("companies.csv:6:")
        .doesNotContain("companies.csv:7:");
  }

  @Test
  void explain_tells_where_a_value_comes_from() throws IOException {
    InProcess.Ended ended = explain("C1");
    assertThat(ended.out())
        .contains("（空欄をgBizINFOの形の模擬データ（2026-01-05）から補った値）", "list-gbizinfo.csv:2 capital_yen");
    JsonNode json = new ObjectMapper().readTree(explain("C1", "--format", "json").out());
    assertThat(json.findValues("filled"))
        .hasSize(1)
        .allMatch(one -> one.get("date").asText().equals("2026-01-05"));
    assertThat(explain("C6").out()).contains("200,000,000円（出資総額で判定）").doesNotContain("補った");
  }

  @Test
  void the_manifest_knows_the_list_and_the_results_say_what_was_done() throws IOException {
    Path before = evaluate("before");
    assertThat(Files.readString(before.resolve("internal/manifest.json"))).contains(LIST);
    assertThat(Files.readString(before.resolve("manifest.json"))).doesNotContain(LIST);
    assertThat(Files.readString(before.resolve("metadata.json")))
        .contains("企業の空欄の資本金、従業員数、創業は、法人番号が同じものの値をgBizINFOの形の模擬データ（2026-01-05）から補った。");
    edit(data.resolve(LIST), "301", "300");
    Path after = evaluate("after");
    assertThat(Files.readString(after.resolve("internal/manifest.json")))
        .isNotEqualTo(Files.readString(before.resolve("internal/manifest.json")));
  }

  @Test
  void what_a_synthetic_list_fills_in_makes_figures_synthetic() throws IOException {
    edit(data.resolve("dataset.yaml"), "companies.csv: synthetic", "companies.csv: survey");
    assertThat(isSynthetic(evaluate("synthetic"), "venture-count")).isTrue();
    assertThat(isSynthetic(evaluate("synthetic"), "respondents")).isFalse();
    edit(data.resolve("dataset.yaml"), "provenance: synthetic", "provenance: published");
    assertThat(isSynthetic(evaluate("published"), "venture-count")).isFalse();
  }

  @Test
  void the_order_of_rows_changes_no_result() throws IOException {
    Path first = evaluate("first");
    shuffle(data.resolve("companies.csv"));
    Path second = evaluate("second");
    for (String name :
        List.of("results.json", "internal/filled.csv", "internal/classifications.csv")) {
      assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
  }

  @Test
  void without_a_list_nothing_is_written_of_it() throws IOException {
    String head = Files.readString(data.resolve("dataset.yaml"));
    Files.writeString(data.resolve("dataset.yaml"), head.substring(0, head.indexOf("fill:")));
    Files.delete(data.resolve(LIST));
    assertThat(Tree.bytes(evaluate("none"))).doesNotContainKey("internal/filled.csv");
  }

  @Test
  void a_list_that_is_not_there_or_cannot_be_read_stops_the_run() throws IOException {
    edit(data.resolve(LIST), ",301,", ",３百人,");
    InProcess.Ended unread = InProcess.run(List.of("evaluate", data.toString()));
    assertThat(unread.exitCode()).isEqualTo(65);
    assertThat(unread.log()).contains("list-gbizinfo.csv:5:10: [bad-number]");
    Files.delete(data.resolve(LIST));
    InProcess.Ended missing = InProcess.run(List.of("evaluate", data.toString()));
    assertThat(missing.exitCode()).isEqualTo(66);
    assertThat(missing.log()).contains("dataset.yaml:10:11: [fill-list-missing]");
  }

  private InProcess.Ended explain(String id, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("explain", data.toString(), id, "--population", "ベンチャー企業"));
    arguments.addAll(List.of(more));
    return InProcess.run(arguments);
  }

  private Path evaluate(String name) {
    Path out = folder.resolve(name);
    InProcess.Ended ended =
        InProcess.run(List.of("evaluate", data.toString(), "--out", out.toString()));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return out;
  }

  private static boolean isSynthetic(Path run, String indicator) throws IOException {
    JsonNode results = new ObjectMapper().readTree(run.resolve("results.json").toFile());
    Stream<JsonNode> all =
        Stream.iterate(0, index -> index + 1)
            .limit(results.get("indicators").size())
            .map(index -> results.get("indicators").get(index));
    return all.filter(one -> one.get("id").asText().equals(indicator))
        .findFirst()
        .orElseThrow()
        .get("synthetic")
        .asBoolean();
  }

  private static void shuffle(Path table) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(table));
    List<String> rows = lines.subList(1, lines.size());
    Collections.shuffle(rows, new Random(3));
    Files.write(table, lines);
  }

  private static void edit(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }
}
