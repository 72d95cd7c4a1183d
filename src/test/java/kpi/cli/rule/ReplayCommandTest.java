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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kpi.analysis.impact.ChangedCopy;
import kpi.cli.Program;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReplayCommandTest {

  private static final Path FIXTURES = Path.of("fixtures");
  private static final String CLASSIFICATIONS = "expected-classifications.csv";
  private static final String INDICATORS = "expected-indicators.csv";
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?=億円|人|年|$)");

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path cases;

  @BeforeEach
  void prepare() throws IOException {
    cases = Files.createDirectory(temp.resolve("ケース"));
  }

  @Test
  void says_one_line_when_all_shipped_cases_pass() {
    assertThat(run("replay")).isZero();
    assertThat(err()).isEmpty();
    assertThat(out()).matches("再検証 [0-9]+件: 合格 [0-9]+、不合格 0、実行できない 0、見送り 0\n");
  }

  /**
   * A line of a shipped rule that draws a limit, beside the same line one unit further. A finding
   * shows itself by its name, where none was expected.
   */
  record Broken(String file, int line, String sentence, String further) {}

  static List<Broken> limits() throws IOException {
    List<Broken> limits = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".dslr")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          String line = lines.get(i);
          Matcher number = NUMBER.matcher(line);
          if (line.strip().startsWith("-") && number.find()) {
            String name = file.getFileName().toString();
            String further = number.replaceFirst(found -> further(found.group(), line));
            limits.add(new Broken(name, i, line, further));
          }
        }
      }
    }
    return limits;
  }

  private static String further(String number, String line) {
    long more = Long.parseLong(number) + 1;
    return line.contains(number + "億円") ? number + "0000000" + "1" : Long.toString(more);
  }

  @ParameterizedTest
  @MethodSource("limits")
  void a_limit_moved_by_one_unit_fails_a_case_and_its_sentence_is_named(Broken limit)
      throws IOException {
    Path rules = ChangedCopy.of(Path.of("rules"), temp.resolve("案")).folder();
    List<String> lines = new ArrayList<>(Files.readAllLines(rules.resolve(limit.file())));
    String further = limit.further().replaceFirst("3000000001億円", "300000001円");
    assertThat(further).isNotEqualTo(limit.sentence());
    lines.set(limit.line(), further);
    Files.write(rules.resolve(limit.file()), lines);
    assertThat(run("replay", "--rules", rules.toString())).as(out() + err()).isEqualTo(1);
    String sentence = further.strip().substring(1).strip();
    if (limit.file().startsWith("findings")) {
      assertThat(out()).contains("expected-warnings.txt");
    } else {
      assertThat(out()).contains("案/" + limit.file() + ":" + (limit.line() + 1), sentence);
    }
  }

  @Test
  void there_are_limits_to_move() throws IOException {
    assertThat(limits()).hasSizeGreaterThan(4);
  }

  @Test
  void a_difference_shows_expected_beside_actual_and_what_decided() throws IOException {
    example("venture-capital-blank")
        .replace(CLASSIFICATIONS, "undetermined", "no")
        .replace(INDICATORS, "0.0～100.0%", "0.0%");
    assertThat(run("replay", cases.toString())).isEqualTo(1);
    assertThat(out())
        .contains(
            "不合格: example",
            "example/expected-classifications.csv:2 C1 ベンチャー企業\n",
            "membership: 期待 no  実際 undetermined",
            "資本金又は出資総額が3億円以下である（資本金又は出資総額 空欄）",
            "example/expected-indicators.csv:3 venture-share\n",
            "display: 期待 0.0%  実際 0.0～100.0%")
        .endsWith("再検証 1件: 合格 0、不合格 1、実行できない 0、見送り 0\n");
  }

  @Test
  void a_row_that_matches_nothing_fails() throws IOException {
    example("venture-capital-blank")
        .replace(CLASSIFICATIONS, "C1", "C2")
        .replace(INDICATORS, "venture-share", "venture-shares");
    assertThat(run("replay", cases.toString())).isEqualTo(1);
    assertThat(out())
        .contains(
            "expected-classifications.csv:2 C2 ベンチャー企業\n    この行は結果にありません",
            "expected-indicators.csv:3 venture-shares\n    この行は結果にありません");
  }

  @Test
  void a_case_that_should_have_been_rejected_fails() throws IOException {
    ChangedCopy copy = example("venture-capital-blank");
    Files.delete(copy.folder().resolve(CLASSIFICATIONS));
    Files.delete(copy.folder().resolve(INDICATORS));
    write(copy, "expected-messages.txt", "companies.csv:2:8 [bad-number]\n");
    write(copy, "case.yaml", "format: kpi-case/1\nname: 止まる\nexit-code: 65\n");
    assertThat(run("replay", cases.toString())).isEqualTo(1);
    assertThat(out())
        .contains("exit-code: 期待 65  実際 0", "期待したのに示されなかった: companies.csv:2:8 [bad-number]");
  }

  @Test
  void a_warning_that_should_have_been_given_fails() throws IOException {
    write(
        example("venture-capital-decides-over-investment"),
        "expected-warnings.txt",
        "companies.csv:2:8 [資本金と出資総額の不一致]\n");
    assertThat(run("replay", cases.toString())).isEqualTo(1);
    assertThat(out())
        .contains(
            "example/expected-warnings.txt",
            "期待したのに示されなかった: companies.csv:2:8 [資本金と出資総額の不一致]",
            "companies.csv:2:9 [資本金と出資総額の不一致]");
  }

  @Test
  void an_empty_list_of_warnings_expects_that_there_is_none() throws IOException {
    write(example("venture-capital-decides-over-investment"), "expected-warnings.txt", "");
    assertThat(run("replay", cases.toString())).isEqualTo(1);
    assertThat(out()).contains("companies.csv:2:9 [資本金と出資総額の不一致]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
case.yaml                    | name: 日付\\nformat: kpi-case/1\\nreference-date: 2026-02-30 | case-no-such-day
case.yaml                    | name: 形式\\nformat: kpi-case/2                        | yaml-wrong-value
case.yaml                    | name: 鍵\\nformat: kpi-case/1\\nreference: 2026-01-01  | yaml-unknown-key
case.yaml                    | name: 規則\\nformat: kpi-case/1\\nrules: mine           | case-folder-missing
case.yaml                    | name: 終了コード\\nformat: kpi-case/1\\nexit-code: 65     | case-exit-code-alone
expected-messages.txt        | companies.csv:2:8 [bad-number]                    | case-exit-code-alone
expected-indicator.csv       | id,status                                         | case-file-unused
expected-indicators.csv      | id,status                                         | case-expects-nothing
expected-indicators.csv      | id\\nventure-share                                 | case-compares-nothing
expected-indicators.csv      | id,displai\\nventure-share,1                       | case-column-unknown
expected-indicators.csv      | status\\nmeasured                                  | case-column-missing
expected-indicators.csv      | id,status,status\\nventure-share,bounded,bounded   | case-column-twice
expected-indicators.csv      | id,status\\nventure-share                          | case-ragged-row
expected-indicators.csv      | id,status\\nventure-share,bounded\\nventure-share,x | case-row-twice
expected-indicators.csv      | id,status\\n"venture-share,bounded                 | case-broken-quotes
expected-classifications.csv | subject_id,population\\nC1,ベンチャー企業                | case-compares-nothing
""")
  void a_case_that_could_not_fail_or_cannot_be_read_is_an_error(
      String file, String text, String code) throws IOException {
    write(example("venture-capital-blank"), file, text.replace("\\n", "\n") + "\n");
    Files.createDirectory(cases.resolve("other"));
    assertThat(run("replay", cases.toString())).isEqualTo(1);
    assertThat(out())
        .contains("実行できない: example", "example/", "[" + code + "]", "直し方: ", "実行できない: other")
        .endsWith("再検証 2件: 合格 0、不合格 0、実行できない 2、見送り 0\n");
  }

  @Test
  void a_case_without_expectations_is_an_error() throws IOException {
    ChangedCopy copy = example("venture-capital-blank");
    Files.delete(copy.folder().resolve(CLASSIFICATIONS));
    Files.delete(copy.folder().resolve(INDICATORS));
    assertThat(run("replay", cases.toString())).isEqualTo(1);
    assertThat(out()).contains("[case-without-expectation]", "空振り");
  }

  @Test
  void a_case_in_which_no_rule_fires_is_an_error() throws IOException {
    ChangedCopy copy = example("venture-capital-blank");
    Path companies = copy.folder().resolve("companies.csv");
    Files.writeString(companies, Files.readAllLines(companies).get(0) + "\n");
    Files.delete(copy.folder().resolve(CLASSIFICATIONS));
    write(copy, INDICATORS, "id,status\nventure-share,not-computable\n");
    assertThat(run("replay", cases.toString())).isEqualTo(1);
    assertThat(out()).contains("[case-fires-nothing]", "空振り");
  }

  @Test
  void data_that_cannot_be_read_is_an_error_and_the_other_cases_still_run() throws IOException {
    example("venture-capital-blank").replace("companies.csv", "domestic", "国内");
    ChangedCopy.of(FIXTURES.resolve("ranges"), cases.resolve("ranges"));
    assertThat(run("replay", cases.toString())).isEqualTo(1);
    assertThat(out())
        .contains("実行できない: example", "example/companies.csv:2:5: [")
        .endsWith("再検証 2件: 合格 1、不合格 0、実行できない 1、見送り 0\n");
  }

  @Test
  void a_skipped_case_tells_its_reason_and_date_and_fails_nothing() throws IOException {
    write(
        example("venture-capital-blank"),
        "case.yaml",
        "format: kpi-case/1\nname: 休む\nskip: {reason: 定義を見直し中, date: 2026-11-24}\n");
    assertThat(run("replay", cases.toString())).isZero();
    assertThat(out())
        .isEqualTo(
            """
            見送り: example  休む
              2026-11-24から見送り: 定義を見直し中
            再検証 1件: 合格 0、不合格 0、実行できない 0、見送り 1
            """);
  }

  @Test
  void accepting_rewrites_only_what_differs_and_tells_it() throws IOException {
    ChangedCopy copy =
        example("venture-capital-blank")
            .replace(CLASSIFICATIONS, "undetermined", "no")
            .replace(INDICATORS, "0.0～100.0%", "0.0%");
    assertThat(run("replay", cases.toString(), "--accept")).isZero();
    assertThat(out())
        .isEqualTo(
            """
            書き換え: example/expected-classifications.csv:2:4 C1 ベンチャー企業 membership: no → undetermined
            書き換え: example/expected-indicators.csv:3:4 venture-share display: 0.0% → 0.0～100.0%
            再検証 1件: 合格 1、不合格 0、実行できない 0、見送り 0
            """);
    for (String file : List.of(CLASSIFICATIONS, INDICATORS)) {
      assertThat(copy.folder().resolve(file))
          .hasSameBinaryContentAs(FIXTURES.resolve("venture-capital-blank").resolve(file));
    }
  }

  @Test
  void accepting_leaves_a_row_without_result_to_a_person() throws IOException {
    example("venture-capital-blank").replace(CLASSIFICATIONS, "C1", "C2");
    assertThat(run("replay", cases.toString(), "--accept")).isEqualTo(1);
    assertThat(out()).contains("この行は結果にありません").doesNotContain("書き換え");
  }

  @Test
  void accepting_rewrites_the_messages_of_a_rejected_case() throws IOException {
    ChangedCopy.of(FIXTURES.resolve("broken-bad-date"), cases.resolve("broken"))
        .replace("expected-messages.txt", "companies.csv:3:7 [bad-date]\n", "");
    assertThat(run("replay", cases.toString(), "--accept")).isZero();
    assertThat(cases.resolve("broken").resolve("expected-messages.txt"))
        .hasSameBinaryContentAs(FIXTURES.resolve("broken-bad-date/expected-messages.txt"));
  }

  @Test
  void junit_and_json_show_the_counts_of_the_summary() throws Exception {
    example("venture-capital-blank").replace(CLASSIFICATIONS, "undetermined", "no");
    ChangedCopy.of(FIXTURES.resolve("ranges"), cases.resolve("ranges"));
    write(
        ChangedCopy.of(FIXTURES.resolve("ranges"), cases.resolve("skipped")),
        "case.yaml",
        "format: kpi-case/1\nname: <休む> &amp; ]]>\nskip: {reason: 見直し中, date: 2026-11-24}\n");
    Files.createDirectory(cases.resolve("without"));
    Path junit = temp.resolve("結果.xml");
    assertThat(run("replay", cases.toString(), "--junit", junit.toString(), "--format", "json"))
        .isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(out());
    assertThat(json.at("/summary").toString())
        .isEqualTo("{\"cases\":4,\"passed\":1,\"failed\":1,\"errors\":1,\"skipped\":1}");
    assertThat(json.at("/cases/0/differences/0/sentences/0/sentence").asText())
        .isEqualTo("資本金又は出資総額が3億円以下である");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(getClass().getResource("/kpi/replay/junit-report.xsd"))
        .newValidator()
        .validate(new StreamSource(junit.toFile()));
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(junit.toFile())
            .getDocumentElement();
    assertThat(List.of("tests", "failures", "errors", "skipped"))
        .extracting(suite::getAttribute)
        .containsExactly("4", "1", "1", "1");
    assertThat(count(suite, "testcase")).isEqualTo(4);
    assertThat(count(suite, "failure")).isEqualTo(1);
    assertThat(count(suite, "error")).isEqualTo(1);
  }

  @Test
  void the_same_cases_give_the_same_bytes_on_any_number_of_threads() throws IOException {
    run("replay", "--format", "json", "--threads", "1");
    String first = out();
    out.reset();
    run("replay", "--format", "json", "--threads", "4");
    assertThat(out()).isEqualTo(first);
  }

  @Test
  void a_folder_without_cases_is_missing_input() throws IOException {
    Path nowhere = temp.resolve("ない");
    assertThat(run("replay", cases.toString(), nowhere.toString())).isEqualTo(66);
    assertThat(err().lines().filter(line -> line.contains("[cases-missing]"))).hasSize(2);
    assertThat(out()).isEmpty();
  }

  @Test
  void rules_that_do_not_hold_are_told_once() throws IOException {
    ChangedCopy rules =
        ChangedCopy.of(Path.of("rules"), temp.resolve("案"))
            .replace("company.dslr", "従業員数が300人以下である", "従業員数が300人いかである");
    assertThat(run("replay", "--rules", rules.folder().toString())).isEqualTo(78);
    assertThat(err()).containsOnlyOnce("[unknown-sentence]");
  }

  @Test
  void a_junit_file_that_cannot_be_written_is_told() throws IOException {
    ChangedCopy.of(FIXTURES.resolve("ranges"), cases.resolve("ranges"));
    String nowhere = temp.resolve("ない").resolve("a.xml").toString();
    assertThat(run("replay", cases.toString(), "--junit", nowhere)).isEqualTo(73);
    assertThat(err()).contains("[junit-not-written]");
  }

  private ChangedCopy example(String name) throws IOException {
    return ChangedCopy.of(FIXTURES.resolve(name), cases.resolve("example"));
  }

  private static void write(ChangedCopy copy, String file, String text) throws IOException {
    Files.writeString(copy.folder().resolve(file), text);
  }

  private static int count(Element suite, String name) {
    NodeList found = suite.getElementsByTagName(name);
    return found.getLength();
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
