package kpi.cli.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.cli.Program;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void what_is_shipped_holds() {
    assertThat(run("check")).isZero();
    assertThat(out()).isEqualTo("誤り0件、注意0件\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void an_error_is_told_with_place_line_caret_and_remedy() throws IOException {
    Path rules = changed("従業員数が300人以下である", "従業員数が300人くらいである");
    assertThat(run("check", "--rules", rules.toString())).isEqualTo(78);
    assertThat(out())
        .contains("[unknown-sentence] 語彙にない文です: 従業員数が300人くらいである\n")
        .contains("    - 従業員数が300人くらいである\n      ^\n  直し方: 近い文「従業員数が300人")
        .contains("誤り1件、注意0件\n");
    assertThat(out().lines().filter(line -> line.contains("近い文")))
        .allMatch(line -> !line.contains("く"));
  }

  @Test
  void a_full_width_digit_is_a_warning_that_fix_mends() throws IOException {
    Path rules = changed("300人以下", "３００人以下");
    assertThat(run("check", "--rules", rules.toString())).isZero();
    assertThat(out()).contains("[wide-digit]", "誤り0件、注意1件");
    out.reset();
    assertThat(run("check", "--fix", "--rules", rules.toString())).isZero();
    assertThat(out()).contains("[mended]", "誤り0件、注意0件");
    assertThat(Files.readString(rules.resolve("company.dslr")))
        .isEqualTo(Files.readString(Shipped.RULES.resolve("company.dslr")));
  }

  @Test
  void json_is_for_editors() throws IOException {
    Path rules = changed("3億円以下", "3億以下");
    assertThat(run("check", "--format", "json", "--rules", rules.toString())).isEqualTo(78);
    JsonNode finding = new ObjectMapper().readTree(out()).path("findings").path(0);
    assertThat(finding.path("severity").asText()).isEqualTo("error");
    assertThat(finding.path("code").asText()).isEqualTo("number-without-unit");
    assertThat(finding.path("file").asText()).isEqualTo("rules/company.dslr");
    assertThat(finding.path("line").asInt()).isEqualTo(47);
    assertThat(finding.path("remedy").asText()).isNotEmpty();
  }

  @Test
  void a_definition_saved_on_japanese_windows_is_a_warning_that_fix_mends() throws IOException {
    Path definitions = folder.resolve("kpi-definitions");
    try (Stream<Path> files = Files.walk(Shipped.DEFINITIONS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = definitions.resolve(Shipped.DEFINITIONS.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path changed = definitions.resolve("kpi-02/kpi.yaml");
    String sound = Files.readString(changed);
    Files.write(changed, sound.replace("\n", "\r\n").getBytes(Charset.forName("windows-31j")));
    assertThat(run("check", "--definitions", definitions.toString())).isZero();
    assertThat(out())
        .contains(
            "kpi-definitions/kpi-02/kpi.yaml:1:1: 注意: [japanese-windows-encoding]",
            "[carriage-return]",
            "誤り0件、注意2件");
    assertThat(run("check", "--fix", "--definitions", definitions.toString())).isZero();
    assertThat(changed).hasContent(sound);
  }

  @Test
  void a_dataset_that_can_be_evaluated_holds() {
    assertThat(run("check", "fixtures/r7")).isZero();
    assertThat(out()).isEqualTo("誤り0件、注意0件\n");
  }

  @Test
  void a_table_that_a_dataset_has_not_is_told_with_the_indicators_that_are_left_out() {
    assertThat(run("check", "fixtures/venture-at-every-limit")).isZero();
    assertThat(out())
        .contains(
            "hubs.csv: 注意: [table-not-in-dataset] この表がデータにないため、次の指標は算出しません"
                + "「hubs-supporting-international-trials」「training-hubs」\n",
            "誤り0件、注意7件\n");
  }

  @Test
  void a_definition_that_is_not_in_force_on_the_reference_date_is_told_of_the_dataset()
      throws IOException {
    String later = "ルール \"異業種企業\"\n    @適用開始(\"2026-02-01\")\n";
    Path rules = changed("ルール \"異業種企業\"\n", later);
    assertThat(run("check", "--rules", rules.toString())).isZero();
    out.reset();
    assertThat(run("check", "fixtures/r7", "--rules", rules.toString())).isEqualTo(78);
    assertThat(out())
        .contains("[population-out-of-force] 区分「異業種企業」を定めるルールが、基準日 2026-01-01 には適用されません");
    assertThat(run("evaluate", "fixtures/r7", "--rules", rules.toString())).isEqualTo(78);
    assertThat(err()).contains("[population-out-of-force]");
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31, 2026-02-01, 78", "2026-01-01, 2026-02-01, 0"})
  void a_gap_between_versions_is_an_error_of_the_dataset_whose_date_lies_in_it(
      String until, String from, int ofR7) throws IOException {
    Path rules = changed("ルール \"異業種企業\"\n", "ルール \"異業種企業 新\"\n@適用開始(\"" + from + "\")\n");
    String old =
        """
        ルール "異業種企業 旧"
            @適用終了("%s")
        もし
            企業が次を満たす
            - 本社が日本にある
        ならば
            "異業種企業"に分類する
        終わり
        """;
    Files.writeString(rules.resolve("old.dslr"), old.formatted(until));
    assertThat(run("check", "--rules", rules.toString())).isEqualTo(78);
    assertThat(out()).contains("[validity-gap]");
    out.reset();
    assertThat(run("check", "fixtures/r7", "--rules", rules.toString())).isEqualTo(ofR7);
    assertThat(out()).contains("注意: [validity-gap]");
    assertThat(run("evaluate", "fixtures/r7", "--rules", rules.toString())).isEqualTo(ofR7);
  }

  @Test
  void data_that_evaluate_would_refuse_are_told() {
    assertThat(run("check", "fixtures/broken-bad-date")).isEqualTo(65);
    assertThat(out()).contains("companies.csv:2:7: [bad-date]", "誤り3件");
    assertThat(run("check", folder.resolve("absent").toString())).isEqualTo(66);
    assertThat(out()).contains("[missing-dataset]");
  }

  @Test
  void a_folder_that_is_not_there_is_missing_input() {
    assertThat(run("check", "--rules", folder.resolve("absent").toString())).isEqualTo(66);
  }

  private Path changed(String from, String to) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    try (Stream<Path> files = Files.list(Shipped.RULES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".dslr")).toList()) {
        String text = Files.readString(file).replace(from, to);
        Files.writeString(rules.resolve(file.getFileName()), text);
      }
    }
    return rules;
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
