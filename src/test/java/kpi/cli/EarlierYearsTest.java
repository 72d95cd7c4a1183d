package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.analysis.impact.ChangedCopy;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The results of earlier runs in the series of a later one. */
class EarlierYearsTest {

  private static final Path RANGES = Path.of("fixtures/ranges");
  private static final String SHARE =
      """
      {"format": "kpi-results/1", "fiscalYear": "%s", "indicators": [{"id": "venture-share",
       "stratum": {}, "status": "%s", "value": %s, "numerator": %s, "denominator": %s,
       "lower": %s, "upper": %s, "display": "%s", "synthetic": true}]}
      """;

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private ChangedCopy data;

  /** Ten ventures out of a hundred, all determined, and nothing known of earlier years. */
  @BeforeEach
  void prepare() throws IOException {
    data = ChangedCopy.of(RANGES, temp.resolve("r7"));
    StringBuilder rows = new StringBuilder();
    List<String> lines = Files.readAllLines(RANGES.resolve("companies.csv"));
    rows.append(lines.get(0)).append('\n').append(lines.get(1)).append('\n');
    for (int i = 5; i < 9; i++) {
      rows.append(lines.get(i)).append('\n');
    }
    Files.writeString(data.folder().resolve("companies.csv"), rows);
    history("{}");
  }

  @Test
  void a_mean_over_years_is_that_of_the_unrounded_rates() throws IOException {
    JsonNode mean =
        cell(
            evaluate(share("R4", 1, 10), share("R5", 2, 10), share("R6", 1, 3)),
            "venture-share-mean");
    // (1/10 + 2/10 + 1/3 + 1/5) / 4
    assertThat(mean.get("value").decimalValue())
        .isEqualByComparingTo(new BigDecimal("0.2083333333333333333333333333333333"));
    assertThat(mean.at("/stratum/years").asText()).isEqualTo("R4-R7");
    assertThat(mean.get("synthetic").asBoolean()).isTrue();
  }

  @Test
  void a_missing_year_leaves_no_mean_and_says_which_years_are_known() throws IOException {
    JsonNode mean = cell(evaluate(share("R4", 1, 10), share("R6", 1, 3)), "venture-share-mean");
    assertThat(mean.get("status").asText()).isEqualTo("not-computable");
    assertThat(mean.get("note").asText()).contains("R5の値が分からない", "値の分かる年度: R4・R6・R7");
  }

  @Test
  void bounds_of_an_earlier_year_carry_on_to_mean_and_change() throws IOException {
    Path open =
        results("R6", SHARE.formatted("R6", "bounded", "null", 1, 10, "0.1", "0.3", "10.0～30.0%"));
    JsonNode results = evaluate(share("R4", 1, 10), share("R5", 2, 10), open);
    JsonNode mean = cell(results, "venture-share-mean");
    assertThat(mean.get("status").asText()).isEqualTo("bounded");
    assertThat(mean.get("display").asText()).isEqualTo("15.0～20.0%");
    assertThat(mean.get("note").asText()).contains("R6の値は取り得る範囲");
    JsonNode share = cell(results, "venture-share");
    assertThat(share.get("previous").isNull()).isTrue();
    assertThat(share.get("changeLower").decimalValue()).isEqualByComparingTo("-10");
    assertThat(share.get("changeUpper").decimalValue()).isEqualByComparingTo("10");
    assertThat(point(results, "venture-share", "R6").get("display").asText())
        .isEqualTo("10.0～30.0%");
  }

  /** A third is not what 34 digits of it say: the difference of two thirds is nothing. */
  @Test
  void an_earlier_bound_that_does_not_divide_evenly_is_read_back_as_it_was() throws IOException {
    List<String> lines = Files.readAllLines(RANGES.resolve("companies.csv"));
    Path rows = data.folder().resolve("companies.csv");
    Files.write(rows, List.of(lines.get(0), lines.get(1), lines.get(4), lines.get(5)));
    Path open = run("R6");
    replace(rows, "yes,,yes", "yes,yes,yes");
    JsonNode share = cell(evaluate(open), "venture-share");
    assertThat(share.get("display").asText()).isEqualTo("33.3%");
    assertThat(share.get("changeUpper").decimalValue()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(share.get("changeLower").decimalValue())
        .isEqualByComparingTo("-33.33333333333333333333333333333333");
  }

  @Test
  void earlier_points_are_computed_and_marked_synthetic() throws IOException {
    JsonNode point = point(evaluate(share("R6", 1, 3)), "venture-share", "R6");
    assertThat(point.get("origin").asText()).isEqualTo("computed");
    assertThat(point.get("note").asText()).isEqualTo("模擬データ");
    assertThat(point.get("break").isNull()).isTrue();
  }

  @Test
  void only_the_indicators_whose_definition_changed_break() throws IOException {
    Path rules = ChangedCopy.of(Path.of("rules"), temp.resolve("rules")).folder();
    replace(rules.resolve("company.dslr"), "創業から15年以内である", "創業から10年以内である");
    Path run = run("R6", "--rules", rules.toString());
    JsonNode results = evaluate(run);
    JsonNode point = point(results, "venture-share", "R7");
    assertThat(point.get("break").asText()).isEqualTo("定義がR6と異なる");
    assertThat(point.get("note").asText()).startsWith("断絶: 定義がR6と異なる");
    assertThat(cell(results, "venture-share").get("note").asText())
        .isEqualTo("前年差は断絶をまたぐ（定義がR6と異なる）");
    assertThat(point(results, "entrant-share", "R7").get("break").asText()).isNotEmpty();
    assertThat(point(results, "respondents", "R7").get("break").isNull()).isTrue();
    assertThat(cell(results, "respondents").get("note").isNull()).isTrue();
  }

  @Test
  void comments_sources_and_the_names_of_files_and_rules_are_no_change() throws IOException {
    Path rules = ChangedCopy.of(Path.of("rules"), temp.resolve("rules")).folder();
    Path file = rules.resolve("company.dslr");
    replace(file, "ルール \"ベンチャー企業\"\n", "// 注釈\nルール \"ベンチャー企業の定義\"\n");
    replace(file, "R7報告 KPI2 方法 ベンチャー企業の定義", "別の出典");
    replace(
        file, "    - 本社が日本にある\n    - 医療機器の研究開発を自ら行う\n", "    - 医療機器の研究開発を自ら行う\n    - 本社が日本にある\n");
    Files.move(file, rules.resolve("renamed.dslr"));
    JsonNode results = evaluate(run("R6", "--rules", rules.toString()));
    assertThat(point(results, "venture-share", "R7").get("break").isNull()).isTrue();
  }

  @Test
  void a_mean_across_a_break_says_so() throws IOException {
    Path rules = ChangedCopy.of(Path.of("rules"), temp.resolve("rules")).folder();
    replace(rules.resolve("company.dslr"), "従業員数が300人以下である", "従業員数が200人以下である");
    Path r6 = run("R6", "--rules", rules.toString());
    JsonNode mean =
        cell(evaluate(share("R4", 1, 10), share("R5", 2, 10), r6), "venture-share-mean");
    assertThat(mean.get("note").asText()).isEqualTo("断絶をまたぐ平均（定義がR6と異なる）");
  }

  @Test
  void a_change_from_invented_to_surveyed_data_is_a_break() throws IOException {
    Path run = run("R6");
    data.replace("dataset.yaml", "companies.csv: synthetic", "companies.csv: survey");
    JsonNode point = point(evaluate(run), "venture-share", "R7");
    assertThat(point.get("break").asText()).isEqualTo("R6だけが模擬データによる");
  }

  @Test
  void a_break_of_this_year_can_be_declared() throws IOException {
    history(
        "R6: [{indicator: venture-share, numerator: 1, denominator: 10, origin: published}]\n"
            + "breaks:\n"
            + "  - {indicator: venture-share, fiscal-year: R7, note: 調査の方法を変えた}\n");
    JsonNode results = evaluate();
    assertThat(point(results, "venture-share", "R7").get("break").asText()).isEqualTo("調査の方法を変えた");
    assertThat(cell(results, "venture-share").get("note").asText())
        .isEqualTo("前年差は断絶をまたぐ（調査の方法を変えた）");
    assertThat(point(results, "venture-share", "R6").get("break").isNull()).isTrue();
  }

  @Test
  void a_run_that_rounds_to_the_print_gives_the_unrounded_value() throws IOException {
    history("R6: [{indicator: venture-share, printed: \"33.3%\", origin: published, note: 注}]\n");
    JsonNode results = evaluate(share("R6", 1, 3));
    assertThat(err()).doesNotContain("注意");
    assertThat(cell(results, "venture-share").get("change").decimalValue())
        .isEqualByComparingTo("-13.33333333333333333333333333333333");
    JsonNode point = point(results, "venture-share", "R6");
    assertThat(point.get("origin").asText()).isEqualTo("published");
    assertThat(point.get("display").asText()).isEqualTo("33.3%");
    assertThat(point.get("note").asText()).isEqualTo("模擬データ。注");
  }

  @Test
  void where_a_run_and_the_history_disagree_the_history_stands_with_a_warning() throws IOException {
    history("R6: [{indicator: venture-share, printed: \"33.4%\", origin: published}]\n");
    JsonNode results = evaluate(share("R6", 1, 3));
    assertThat(err()).contains("history.yaml:3:8", "[earlier-run-differs]", "33.4%", "33.3%");
    assertThat(cell(results, "venture-share").get("change").decimalValue())
        .isEqualByComparingTo("-13.4");
    assertThat(run("evaluate", path(), "--strict", "--earlier", share("R6", 1, 3).toString()))
        .isEqualTo(65);
  }

  @Test
  void the_shipped_year_before_agrees_with_the_history_of_the_year_after() throws IOException {
    Path r6 = temp.resolve("r6");
    assertThat(run("evaluate", "fixtures/year-before", "--out", r6.toString())).isZero();
    out.reset();
    assertThat(run("evaluate", RANGES.toString(), "--earlier", r6.toString(), "--format", "json"))
        .isZero();
    assertThat(err()).isEmpty();
    JsonNode results = new ObjectMapper().readTree(out());
    JsonNode point = point(results, "venture-share", "R6");
    assertThat(point.get("origin").asText()).isEqualTo("published");
    assertThat(point.get("display").asText()).isEqualTo("30.0%");
    assertThat(point(results, "venture-share", "R7").get("break").isNull()).isTrue();
    assertThat(point(results, "entrant-count", "R6").get("origin").asText()).isEqualTo("computed");
  }

  @Test
  void the_manifest_names_the_earlier_file_without_its_path() throws IOException {
    Path run = run("R6");
    Path first = temp.resolve("first");
    Path second = temp.resolve("second");
    assertThat(run("evaluate", path(), "--earlier", run.toString(), "--out", first.toString()))
        .isZero();
    assertThat(
            run(
                "evaluate",
                path(),
                "--earlier",
                run.resolve("results.json").toString(),
                "--out",
                second.toString()))
        .isZero();
    String manifest = Files.readString(first.resolve("manifest.json"));
    assertThat(manifest).contains("\"R6/results.json\": \"").doesNotContain(temp.toString());
    for (String file : List.of("manifest.json", "results.json", "indicators.csv")) {
      assertThat(first.resolve(file)).hasSameBinaryContentAs(second.resolve(file));
    }
  }

  @Test
  void a_printed_figure_of_an_earlier_year_is_reconciled_with_the_run() throws IOException {
    Files.writeString(
        data.folder().resolve("published.yaml"),
        "format: kpi-published/1\nfigures:\n"
            + "  - {indicator: venture-share, fiscal-year: R6, printed: \"33.3%\", page: x}\n");
    assertThat(run("reconcile", path(), "--earlier", share("R6", 1, 3).toString())).isZero();
    assertThat(run("reconcile", path(), "--earlier", share("R6", 1, 2).toString())).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "}]}|}]|earlier-run-no-json",
        "kpi-results/1|kpi-results/2|earlier-run-unknown-format",
        "\"R6\"|\"R7\"|earlier-run-not-earlier",
        "\"R6\"|\"R8\"|earlier-run-not-earlier",
        "\"R6\"|\"2024\"|earlier-run-broken",
        "indicators|indicator|earlier-run-broken",
        "0.5,|\"0.5\",|earlier-run-broken",
        "0.5,|1e999999999,|earlier-run-broken",
        "\"stratum\": {}|\"stratum\": []|earlier-run-broken",
        "\"id\": \"venture-share\"|\"id\": 3|earlier-run-broken",
        "\"stratum\": {},|\"stratum\": {}, \"id\": \"a\",|earlier-run-no-json"
      })
  void broken_results_are_refused(String sound, String broken, String code) throws IOException {
    Path file = share("R6", 1, 2);
    replace(file, sound, broken);
    assertThat(run("evaluate", path(), "--earlier", file.toString())).isEqualTo(65);
    assertThat(err()).contains("[" + code + "]");
    assertThat(out()).isEmpty();
  }

  @Test
  void one_year_is_taken_from_one_run() throws IOException {
    Path one = share("R6", 1, 2);
    Path other = Files.copy(one, temp.resolve("other.json"));
    assertThat(run("evaluate", path(), "--earlier", one.toString(), "--earlier", other.toString()))
        .isEqualTo(65);
    assertThat(err()).contains("[earlier-run-twice]");
  }

  @Test
  void results_that_are_not_there_are_missing_input() {
    String nowhere = temp.resolve("ない").toString();
    assertThat(run("evaluate", path(), "--earlier", nowhere)).isEqualTo(66);
    assertThat(run("evaluate", path(), "--earlier", temp.toString())).isEqualTo(66);
    assertThat(err()).contains("[missing-earlier-run]");
  }

  private void history(String years) throws IOException {
    boolean none = years.equals("{}");
    Files.writeString(
        data.folder().resolve("history.yaml"),
        "format: kpi-history/1\nyears:" + (none ? " {}\n" : "\n  " + years));
  }

  private Path share(String year, int numerator, int denominator) throws IOException {
    String value =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), new java.math.MathContext(34))
            .toPlainString();
    String display = value.equals("0.5") ? "50.0%" : "33.3%";
    return results(
        year,
        SHARE.formatted(year, "measured", value, numerator, denominator, value, value, display));
  }

  private Path results(String year, String text) throws IOException {
    return Files.writeString(temp.resolve(year + ".json"), text);
  }

  /** The same data as of another year, evaluated. */
  private Path run(String year, String option, String value) throws IOException {
    Path copy = ChangedCopy.of(data.folder(), temp.resolve("data-" + year)).folder();
    replace(copy.resolve("dataset.yaml"), "fiscal-year: R7", "fiscal-year: " + year);
    Path results = temp.resolve("run-" + year);
    assertThat(run("evaluate", copy.toString(), "--out", results.toString(), option, value))
        .as(err())
        .isZero();
    out.reset();
    err.reset();
    return results;
  }

  private Path run(String year) throws IOException {
    return run(year, "--threads", "1");
  }

  private JsonNode evaluate(Path... earlier) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("evaluate", path(), "--format", "json"));
    for (Path one : earlier) {
      arguments.addAll(List.of("--earlier", one.toString()));
    }
    assertThat(run(arguments.toArray(String[]::new))).as(err()).isZero();
    return new ObjectMapper()
        .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(out());
  }

  private static JsonNode cell(JsonNode results, String id) {
    for (JsonNode indicator : results.get("indicators")) {
      if (indicator.get("id").asText().equals(id)) {
        return indicator;
      }
    }
    throw new AssertionError("no " + id);
  }

  private static JsonNode point(JsonNode results, String id, String year) {
    for (JsonNode point : results.get("series")) {
      if (point.get("id").asText().equals(id) && point.get("fiscalYear").asText().equals(year)) {
        return point;
      }
    }
    throw new AssertionError("no " + id + " of " + year);
  }

  private static void replace(Path file, String text, String by) throws IOException {
    String content = Files.readString(file);
    assertThat(content).contains(text);
    Files.writeString(file, content.replace(text, by));
  }

  private String path() {
    return data.folder().toString();
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
