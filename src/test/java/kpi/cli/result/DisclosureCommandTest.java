package kpi.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kpi.cli.InProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results with and without the disclosure rule, and what can be read out of them. */
class DisclosureCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Those of the shipped results of R7 that one or two companies stand behind, and their rests. */
  private static final List<String> WITHHELD_OF_R7 =
      List.of(
          "entrant-with-product-share",
          "entrant-without-product-share",
          "rd-specialised-entrant-count",
          "rd-specialised-venture-count",
          "venture-with-product-share",
          "venture-without-product-share");

  @TempDir static Path folder;

  private static Path on;

  @BeforeAll
  static void switchOn() throws IOException {
    on = folder.resolve("on/kpi-definitions");
    copy(Path.of("kpi-definitions"), on);
    Path rule = on.resolve("disclosure.yaml");
    String text = Files.readString(rule);
    Files.writeString(rule, text.replace("in-force-from: null", "in-force-from: R4"));
  }

  @Test
  void the_shipped_rule_withholds_nothing() throws IOException {
    Path run = evaluate("fixtures/r7", Path.of("kpi-definitions"));
    assertThat(withheld(run)).isEmpty();
    assertThat(run.resolve("internal/disclosure.csv")).doesNotExist();
  }

  @Test
  void without_the_rule_the_audit_tells_what_can_be_read_out_of_r7_with_the_sum()
      throws IOException {
    InProcess.Ended audit = audit(evaluate("fixtures/r7", Path.of("kpi-definitions")));
    assertThat(audit.exitCode()).isEqualTo(1);
    assertThat(audit.out())
        .contains("研究開発特化型の異業種企業数: 背後の調査対象が1件しかない数")
        .contains("ベンチャー企業数 11 − 上市可能製品のないベンチャー企業の割合の分母 9 = 2")
        .contains("守るべきものが9件読み取れます。定めは働いていません");
  }

  @Test
  void a_mean_over_one_theme_and_a_total_without_its_parts_are_told_of_ranges() throws IOException {
    InProcess.Ended audit = audit(evaluate("fixtures/ranges", Path.of("kpi-definitions")));
    assertThat(audit.exitCode()).isEqualTo(1);
    assertThat(audit.out())
        .contains("平均助成額（単年度）（area=2, scope=all）: 1件の調査対象だけの合計や平均")
        .contains("（scope=all）の分子 250,000 − 平均助成額（単年度）（area=1, scope=all）の分子 200,000 = 50,000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fixtures/r7", "fixtures/ranges"})
  void with_the_rule_the_audit_is_clean(String dataset) throws IOException {
    InProcess.Ended audit = audit(evaluate(dataset, on));
    assertThat(audit.exitCode()).as(audit.out()).isZero();
    assertThat(audit.out()).contains("守るべきものは読み取れません");
  }

  @Test
  void with_the_rule_figures_of_few_and_those_that_give_them_away_are_withheld()
      throws IOException {
    Path run = evaluate("fixtures/r7", on);
    assertThat(withheld(run)).isEqualTo(WITHHELD_OF_R7);
    List<String> reasons =
        Files.readAllLines(run.resolve("internal/disclosure.csv")).stream()
            .map(line -> line.split(",")[0] + " " + line.split(",")[3])
            .sorted()
            .toList();
    assertThat(reasons)
        .contains(
            "rd-specialised-venture-count few",
            "venture-without-product-share few",
            "venture-with-product-share secondary");
  }

  @Test
  void a_withheld_figure_has_no_number_anywhere() throws IOException {
    Path run = evaluate("fixtures/r7", on);
    for (JsonNode one : results(run).get("indicators")) {
      if (one.get("status").asText().equals("withheld")) {
        assertThat(one.get("display").asText()).isEqualTo("x");
        one.properties().stream()
            .filter(field -> !List.of("kpi", "previous").contains(field.getKey()))
            .forEach(field -> assertThat(field.getValue().isNumber()).as(field.getKey()).isFalse());
      }
    }
    List<String> rows =
        Files.readAllLines(run.resolve("indicators.csv")).stream()
            .filter(row -> row.contains(",R7,withheld,"))
            .toList();
    assertThat(rows)
        .hasSize(WITHHELD_OF_R7.size())
        .allMatch(row -> row.contains(",withheld,,,,,,,,,,"));
    assertThat(rows).allMatch(row -> row.endsWith(",yes,秘匿"));
  }

  @Test
  void charts_say_where_a_figure_is_withheld() throws IOException {
    Path out = folder.resolve("charts");
    InProcess.Ended ended =
        InProcess.run(
            List.of(
                "evaluate",
                "fixtures/ranges",
                "--definitions",
                on.toString(),
                "--out",
                out.toString(),
                "--report",
                "html"));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("\"ベンチャー企業数（x）\"")
        .contains("\"ベンチャー企業の割合（R7は x）\"");
  }

  @Test
  void what_is_withheld_does_not_depend_on_the_order_of_the_rows() throws IOException {
    Path shuffled = folder.resolve("shuffled");
    copy(Path.of("fixtures/ranges"), shuffled);
    for (String table : List.of("companies.csv", "themes.csv")) {
      List<String> lines = new ArrayList<>(Files.readAllLines(shuffled.resolve(table)));
      List<String> rows = lines.subList(1, lines.size());
      Collections.shuffle(rows, new Random(7));
      Files.write(shuffled.resolve(table), lines);
    }
    Path run = evaluate(shuffled.toString(), on);
    Path unshuffled = evaluate("fixtures/ranges", on);
    for (String file : List.of("results.json", "internal/disclosure.csv")) {
      assertThat(run.resolve(file)).hasSameTextualContentAs(unshuffled.resolve(file));
    }
  }

  @Test
  void results_of_others_that_withhold_too_little_are_found_out() throws IOException {
    Path run = evaluate("fixtures/r7", Path.of("kpi-definitions"));
    ObjectNode results = (ObjectNode) results(run);
    for (JsonNode one : results.get("indicators")) {
      if (one.get("id").asText().equals("rd-specialised-venture-count")) {
        ObjectNode withheld = (ObjectNode) one;
        withheld.put("status", "withheld").put("display", "x");
        Stream.of("value", "numerator", "lower", "upper", "lowerNumerator", "upperNumerator")
            .forEach(withheld::putNull);
        Stream.of("lowerExact", "upperExact", "change").forEach(withheld::putNull);
      }
    }
    Path file = folder.resolve("by-hand.json");
    Files.writeString(file, results.toString());
    assertThat(audit(file).out())
        .contains(
            "研究開発特化型のベンチャー企業数: 秘匿した値の背後の数が2と分かります: "
                + "ベンチャー企業数 11 − 上市可能製品のないベンチャー企業の割合の分母 9 = 2");
  }

  @Test
  void a_year_that_was_withheld_is_unknown_to_the_next_and_told() throws IOException {
    Path data = folder.resolve("without-history");
    copy(Path.of("fixtures/r7"), data);
    Files.delete(data.resolve("history.yaml"));
    Path header = data.resolve("dataset.yaml");
    List<String> lines = new ArrayList<>(Files.readAllLines(header));
    lines.removeIf(line -> line.contains("history.yaml"));
    Files.write(header, lines);
    InProcess.Ended open = after(data, Path.of("kpi-definitions"));
    InProcess.Ended withheld = after(data, on);
    assertThat(open.log()).doesNotContain("earlier-run-withheld");
    assertThat(withheld.log()).contains("[earlier-run-withheld]", "R6", "6個");
    for (String id : List.of("rd-specialised-venture-count", "venture-with-product-share")) {
      assertThat(previous(open, id)).as(id).isTrue();
      assertThat(previous(withheld, id)).as(id).isFalse();
    }
    assertThat(previous(withheld, "venture-count")).isTrue();
  }

  /** A year whose year before was evaluated by some definitions. */
  private static InProcess.Ended after(Path data, Path definitions) throws IOException {
    String before =
        Files.readString(evaluate(data.toString(), definitions).resolve("results.json"));
    Path earlier = Files.createTempFile(folder, "r6", ".json");
    Files.writeString(
        earlier, before.replaceFirst("\"fiscalYear\": \"R7\"", "\"fiscalYear\": \"R6\""));
    InProcess.Ended ended =
        InProcess.run(
            List.of(
                "evaluate", data.toString(), "--earlier", earlier.toString(), "--format", "json"));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return ended;
  }

  private static boolean previous(InProcess.Ended run, String id) throws IOException {
    for (JsonNode one : JSON.readTree(run.out()).get("indicators")) {
      if (one.get("id").asText().equals(id)) {
        return one.get("previous").isNumber();
      }
    }
    throw new AssertionError("no such indicator: " + id);
  }

  @Test
  void programs_read_what_can_be_found_out_with_the_sum() throws IOException {
    Path run = evaluate("fixtures/r7", Path.of("kpi-definitions"));
    InProcess.Ended ended =
        InProcess.run(List.of("disclosure", run.toString(), "--format", "json"));
    assertThat(ended.exitCode()).isEqualTo(1);
    JsonNode document = JSON.readTree(ended.out());
    assertThat(document.get("inForceFrom").isNull()).isTrue();
    List<String> sums = new ArrayList<>();
    for (JsonNode one : document.get("exposures")) {
      if (one.get("kind").asText().equals("rest-of-total")
          && one.get("indicator").asText().equals("venture-count")) {
        one.get("sum").forEach(part -> sums.add(part.get("times") + " x " + part.get("value")));
      }
    }
    assertThat(sums).containsExactly("1 x 11.0", "-1 x 9.0");
  }

  @Test
  void results_of_other_definitions_are_told() throws IOException {
    Path run = evaluate("fixtures/r7", Path.of("kpi-definitions"));
    assertThat(audit(run).log()).doesNotContain("disclosure-other-definitions");
    Path rules = folder.resolve("changed/rules");
    copy(Path.of("rules"), rules);
    Path company = rules.resolve("company.dslr");
    Files.writeString(company, Files.readString(company).replace("300人以下", "200人以下"));
    InProcess.Ended audit =
        InProcess.run(List.of("disclosure", run.toString(), "--rules", rules.toString()));
    assertThat(audit.log()).contains("disclosure-other-definitions").contains("18個の指標");
  }

  @Test
  void missing_and_broken_inputs_are_told() throws IOException {
    assertThat(audit(folder.resolve("nowhere")).exitCode()).isEqualTo(66);
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, "{\"format\": \"kpi-results/1\", \"fiscalYear\": \"R7\"}");
    assertThat(audit(broken).exitCode()).isEqualTo(65);
    Path without = folder.resolve("without/kpi-definitions");
    copy(Path.of("kpi-definitions"), without);
    Files.delete(without.resolve("disclosure.yaml"));
    Path run = evaluate("fixtures/ranges", without);
    InProcess.Ended audit =
        InProcess.run(List.of("disclosure", run.toString(), "--definitions", without.toString()));
    assertThat(audit.exitCode()).isEqualTo(66);
    assertThat(audit.log()).contains("disclosure.yaml");
  }

  @Test
  void check_and_evaluate_refuse_a_rule_that_cannot_hold() throws IOException {
    Path broken = folder.resolve("table/kpi-definitions");
    copy(on, broken);
    Path rule = broken.resolve("disclosure.yaml");
    Files.writeString(rule, Files.readString(rule).replace("  companies:", "  company:"));
    for (List<String> command : List.of(List.of("check"), List.of("evaluate", "fixtures/ranges"))) {
      List<String> arguments = new ArrayList<>(command);
      arguments.addAll(List.of("--definitions", broken.toString()));
      InProcess.Ended ended = InProcess.run(arguments);
      assertThat(ended.exitCode()).isEqualTo(78);
      assertThat(ended.out() + ended.log())
          .contains("kpi-definitions/disclosure.yaml:")
          .contains("この名前の表はありません: company");
    }
  }

  private static InProcess.Ended audit(Path run) {
    return InProcess.run(List.of("disclosure", run.toString()));
  }

  private static Path evaluate(String dataset, Path definitions) throws IOException {
    Path run = Files.createTempDirectory(folder, "run").resolve("out");
    InProcess.Ended ended =
        InProcess.run(
            List.of(
                "evaluate",
                dataset,
                "--definitions",
                definitions.toString(),
                "--out",
                run.toString()));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return run;
  }

  private static JsonNode results(Path run) throws IOException {
    return JSON.readTree(Files.readString(run.resolve("results.json")));
  }

  private static List<String> withheld(Path run) throws IOException {
    List<String> ids = new ArrayList<>();
    for (JsonNode one : results(run).get("indicators")) {
      if (one.get("status").asText().equals("withheld")) {
        ids.add(one.get("id").asText());
      }
    }
    return ids.stream().distinct().sorted().toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}
