package kpi.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.cli.Program;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.dictionary.SurveyForm;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectCommandTest {

  private static final Path R7 = Path.of("fixtures", "r7");
  private static final Path R6 = Path.of("fixtures", "year-before");
  private static final List<String> COLLECTED =
      List.of("companies.csv", "hubs.csv", "courses.csv", "joint_research.csv", "cooperation.csv");

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private static final Set<String> TOLD = new TreeSet<>();

  @AfterAll
  static void every_message_about_questionnaires_was_told() throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/kpi/messages/survey_ja.properties"))) {
      texts.load(reader);
    }
    Set<String> codes = new TreeSet<>();
    texts.stringPropertyNames().forEach(key -> codes.add(key.replaceAll("\\..*", "")));
    codes.removeAll(TOLD);
    codes.removeIf(code -> code.startsWith("sources-")); // of EvaluatedSourcesTest
    assertThat(codes).isEmpty();
  }

  @AfterEach
  void note() {
    Matcher code = Pattern.compile("\\[([a-z0-9-]+)]").matcher(err());
    while (code.find()) {
      TOLD.add(code.group(1));
    }
  }

  @Test
  void a_new_year_begins_with_questionnaires_empty_tables_and_the_results_of_the_last()
      throws Exception {
    Path year = newYear();
    assertThat(out()).contains("企業調査票 questionnaires/questionnaire-companies.xlsx（送り先 10件）");
    assertThat(year.resolve("companies.csv"))
        .content()
        .startsWith("company_id,name,")
        .hasLineCount(1);
    assertThat(year.resolve("dataset.yaml")).content().contains("fiscal-year: R7\n");
    assertThat(year.resolve("earlier/R6/results.json")).exists();
    assertThat(year.resolve("rules/company.dslr"))
        .hasSameTextualContentAs(Path.of("rules/company.dslr"));
    assertThat(year.resolve("checklist.md")).content().contains("企業10件に送る");
    assertThat(year.resolve("questionnaires/asked.csv"))
        .content()
        .startsWith("table,key,name,group\ncompanies,C01,模擬企業C01株式会社,模擬団体A\n");
    assertThat(run("evaluate", year.toString(), "--earlier", year + "/earlier/R6")).isZero();
    try (Stream<Path> beside = Files.list(temp)) {
      assertThat(beside).containsExactly(year);
    }
  }

  @Test
  void the_same_year_made_twice_is_the_same_to_the_byte() throws Exception {
    Path one = newYear();
    Path other = temp.resolve("もう一つ");
    run("new-year", "R7", "--from", R6.toString(), "--out", other.toString(), "--each");
    assertThat(other.resolve("questionnaires/companies/0001-C01.xlsx")).exists();
    for (String name : List.of("questionnaire-companies.xlsx", "questionnaire-hubs.xlsx")) {
      Path file = Path.of("questionnaires", name);
      assertThat(other.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
  }

  @Test
  void what_is_asked_can_be_chosen_and_nothing_else_can_be_changed() throws Exception {
    Path file = newYear().resolve("questionnaires/questionnaire-companies.xlsx");
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = new XSSFWorkbook(in)) {
      Sheet form = workbook.getSheet("企業");
      assertThat(form.getProtect()).isTrue();
      Row capital = row(form, "資本の系統");
      assertThat(capital.getCell(1).getCellStyle().getLocked()).isFalse();
      assertThat(capital.getCell(0).getCellStyle().getLocked()).isTrue();
      assertThat(form.getDataValidations()).hasSize(16);
      DataValidation first = form.getDataValidations().get(0);
      assertThat(first.getValidationConstraint().getFormula1()).isEqualTo("'選択肢'!$A$1:$A$3");
      assertThat(workbook.isSheetHidden(workbook.getSheetIndex("kpi"))).isTrue();
      assertThat(row(form, "従業員数").getCell(2).getStringCellValue()).isEqualTo("人");
    }
  }

  private static Row row(Sheet form, String label) {
    for (Row row : form) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(label)) {
        return row;
      }
    }
    throw new AssertionError(label);
  }

  @Test
  void answers_that_came_back_give_the_same_results_as_the_plain_tables() throws Exception {
    Path year = yearOfR7();
    Path returned = Files.createDirectory(temp.resolve("回収"));
    for (SurveyForm one : DictionaryFile.questionnaires(Path.of("rules"))) {
      Path template =
          year.resolve("questionnaires/questionnaire-" + one.respondent().name() + ".xlsx");
      Path own = Files.createDirectory(returned.resolve(one.respondent().name()));
      new FilledQuestionnaire(one, template).all(R7, own);
    }
    Path dataset = temp.resolve("R7");
    assertThat(collect(returned, year, dataset)).as(out() + err()).isZero();
    assertThat(out())
        .startsWith("内部用")
        .contains("■ 企業調査票 送付 134件  取り込んだ回答 134件  未回答 0件")
        .contains("■ 拠点調査票 送付 16件  取り込んだ回答 16件  未回答 0件");
    assertThat(dataset.resolve("companies.csv"))
        .hasSameTextualContentAs(R7.resolve("companies.csv"));
    assertThat(results(dataset, "collected", "results.json"))
        .isEqualTo(results(R7, "plain", "results.json"));
    assertThat(temp.resolve("collected/internal/classifications.csv"))
        .hasSameTextualContentAs(temp.resolve("plain/internal/classifications.csv"));
    assertThat(dataset.resolve("internal/intake.csv"))
        .content()
        .contains("companies/companies-001.xlsx,企業,9,B,資本の系統,capital_origin,内資系,domestic,");
  }

  @Test
  void who_has_not_answered_or_answered_twice_and_what_cannot_be_read_is_told() throws Exception {
    Path year = newYear();
    Path returned = Files.createDirectory(temp.resolve("回収"));
    SurveyForm companies = DictionaryFile.questionnaires(Path.of("rules")).get(0);
    Path template = year.resolve("questionnaires/questionnaire-companies.xlsx");
    List<Path> files = new FilledQuestionnaire(companies, template).all(R6, returned);
    Files.delete(files.get(1));
    Files.copy(files.get(2), returned.resolve("companies-003 - コピー.xlsx"));
    Files.copy(files.get(0), returned.resolve("別の会社.xlsx"));
    FilledQuestionnaire.answer(returned.resolve("別の会社.xlsx"), "企業番号", "C99");
    FilledQuestionnaire.answer(returned.resolve("別の会社.xlsx"), "従業員数", "約300");
    Files.copy(files.get(0), returned.resolve("写し.xlsx"));
    FilledQuestionnaire.withoutMap(returned.resolve("写し.xlsx"));
    Files.copy(template, returned.resolve("無記入.xlsx"));
    Files.writeString(returned.resolve("壊れた.xlsx"), "PK");
    Files.writeString(returned.resolve("~$companies-001.xlsx"), "lock");
    Files.writeString(returned.resolve("覚書.docx"), "x");
    Path dataset = temp.resolve("R7");
    assertThat(collect(returned, year, dataset)).isEqualTo(1);
    assertThat(out())
        .contains("■ 企業調査票 送付 10件  取り込んだ回答 9件  未回答 1件")
        .contains("  未回答 模擬団体A 1件\n    C02 模擬企業C02株式会社\n")
        .contains("  二重の回答（どれも取り込んでいません） 2件")
        .contains("  送付先の一覧にない回答（取り込みました） 1件\n    C99  別の会社.xlsx")
        .contains("companies.csv: 8行を取り込みました（取り込めなかった行 1行）");
    assertThat(err())
        .contains(
            "companies-003 - コピー.xlsx: [collect-twice]", "companies-003.xlsx: [collect-twice]")
        .contains("写し.xlsx: [collect-no-questionnaire]")
        .contains("無記入.xlsx: [collect-without-key]")
        .contains("壊れた.xlsx: [source-unreadable-workbook]")
        .contains("覚書.docx: [source-of-unknown-kind]")
        .contains("別の会社.xlsx!企業!B14: ")
        .doesNotContain("~$", "\tat ");
    assertThat(dataset.resolve("dataset.yaml"))
        .content()
        .contains("refused-rows:\n  companies.csv: 1");
    assertThat(dataset.resolve("internal/refused.csv")).content().contains("C99", "約300");
  }

  @Test
  void an_item_that_was_renamed_after_the_workbook_was_sent_keeps_its_answers() throws Exception {
    Path year = newYear();
    Path returned = Files.createDirectory(temp.resolve("回収"));
    SurveyForm companies = DictionaryFile.questionnaires(Path.of("rules")).get(0);
    Path template = year.resolve("questionnaires/questionnaire-companies.xlsx");
    new FilledQuestionnaire(companies, template).all(R6, returned);
    Path rules = Files.createDirectory(temp.resolve("規則"));
    String items = Files.readString(Path.of("rules/items.yaml"));
    Files.writeString(
        rules.resolve("items.yaml"), items.replace("label: 従業員数,", "label: 常勤の従業員数,"));
    Path dataset = temp.resolve("R7");
    assertThat(
            run(
                "collect",
                returned.toString(),
                "--year",
                year.toString(),
                "--out",
                dataset.toString(),
                "--rules",
                rules.toString()))
        .as(err())
        .isZero();
    assertThat(dataset.resolve("companies.csv"))
        .hasSameTextualContentAs(R6.resolve("companies.csv"));
  }

  @Test
  void what_cannot_begin_is_told_and_nothing_is_left() throws Exception {
    assertThat(run("new-year", "2026", "--from", R6.toString(), "--out", temp + "/a"))
        .isEqualTo(64);
    assertThat(run("new-year", "R6", "--from", R6.toString(), "--out", temp + "/a")).isEqualTo(64);
    assertThat(run("new-year", "R8", "--from", "none", "--out", temp + "/a")).isEqualTo(66);
    assertThat(run("new-year", "R8", "--from", R6.toString(), "--out", temp.toString()))
        .isEqualTo(73);
    assertThat(err())
        .contains(
            "[new-year-no-year]", "[new-year-not-later]", "[missing-dataset]", "[new-year-there]");
    assertThat(collect(temp.resolve("none"), R6, temp.resolve("b"))).isEqualTo(66);
    assertThat(collect(temp, R6, temp.resolve("b"))).isEqualTo(66);
    assertThat(err()).contains("[collect-no-folder]", "[asked-list-missing]");
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void what_does_not_fit_the_questionnaires_in_force_is_told() throws Exception {
    Path year = newYear();
    Path returned = Files.createDirectory(temp.resolve("回収"));
    SurveyForm companies = DictionaryFile.questionnaires(Path.of("rules")).get(0);
    Path template = year.resolve("questionnaires/questionnaire-companies.xlsx");
    new FilledQuestionnaire(companies, template).all(R6, returned);
    Path rules = Files.createDirectory(temp.resolve("規則"));
    String items = Files.readString(Path.of("rules/items.yaml"));
    Path edited = rules.resolve("items.yaml");
    Files.writeString(edited, items.replace("      export: {", "      exports: {"));
    String[] collect = {
      "collect",
      returned.toString(),
      "--year",
      year.toString(),
      "--out",
      temp.resolve("R7").toString(),
      "--rules",
      rules.toString()
    };
    Files.delete(year.resolve("companies.csv"));
    Path header = year.resolve("dataset.yaml");
    Files.writeString(
        header,
        Files.readString(header).replace("  companies.csv: survey\n", "  hubs.csv: survey\n"));
    Files.writeString(year.resolve("hubs.csv"), Files.readAllLines(R7.resolve("hubs.csv")).get(0));
    assertThat(run(collect)).isZero();
    assertThat(err()).contains("[collect-unknown-item]", "「医療機器の輸出」");
    Files.writeString(edited, items.replaceAll("(?m)^  companies: \\{title: .*\n", ""));
    assertThat(run(collect)).isEqualTo(1);
    assertThat(err()).contains("[collect-other-questionnaire]");
    Files.writeString(year.resolve("questionnaires/asked.csv"), "企業,番号\n");
    assertThat(run(collect)).isEqualTo(65);
    assertThat(err()).contains("asked.csv:1: [asked-list-broken]");
    Path broken = Files.createDirectory(temp.resolve("壊れた"));
    Files.writeString(broken.resolve("dataset.yaml"), Files.readString(R6.resolve("dataset.yaml")));
    Files.writeString(broken.resolve("companies.csv"), "company_id\nC1\nC1\n");
    String[] begin = {"new-year", "R8", "--from", broken.toString(), "--out", temp + "/r8"};
    assertThat(run(begin)).isEqualTo(65);
    Files.writeString(
        broken.resolve("companies.csv"), Files.readString(R6.resolve("companies.csv")));
    Files.writeString(broken.resolve("themes.csv"), "theme_id\nT1\n");
    assertThat(run(begin)).isEqualTo(65);
    assertThat(err()).contains("[new-year-not-evaluated]");
    assertThat(Files.exists(temp.resolve("r8"))).isFalse();
  }

  @Test
  void workbooks_of_another_year_are_told() throws Exception {
    Path year = newYear();
    Path other = temp.resolve("R9");
    run("new-year", "R9", "--from", R6.toString(), "--out", other.toString());
    Path returned = Files.createDirectory(temp.resolve("回収"));
    Files.copy(
        other.resolve("questionnaires/questionnaire-companies.xlsx"), returned.resolve("a.xlsx"));
    FilledQuestionnaire.answer(returned.resolve("a.xlsx"), "企業番号", "C01");
    assertThat(collect(returned, year, temp.resolve("集計"))).isEqualTo(1);
    assertThat(err()).contains("a.xlsx: [collect-other-year] R9年度の調査票です（集めているのはR7年度）");
  }

  private Path newYear() {
    Path year = temp.resolve("令和7年度");
    int exitCode = run("new-year", "R7", "--from", R6.toString(), "--out", year.toString());
    assertThat(exitCode).as(err()).isZero();
    return year;
  }

  /** The folder of a year in which everything but the answers is that of the fixture. */
  private Path yearOfR7() throws IOException {
    Path year = newYear();
    try (Stream<Path> files = Files.list(R7)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!COLLECTED.contains(name)) {
          Files.writeString(year.resolve(name), Files.readString(file));
        } else if (!Files.exists(year.resolve(name))) {
          Files.writeString(year.resolve(name), Files.readAllLines(file).get(0) + "\n");
        }
      }
    }
    List<String> asked = new ArrayList<>(List.of("table,key,name,group"));
    for (String table : List.of("companies", "hubs")) {
      Files.readAllLines(R7.resolve(table + ".csv")).stream()
          .skip(1)
          .forEach(line -> asked.add(table + "," + line.split(",")[0] + ",,"));
    }
    Files.write(year.resolve("questionnaires/asked.csv"), asked);
    out.reset();
    return year;
  }

  private String results(Path dataset, String name, String file) throws IOException {
    Path results = temp.resolve(name);
    assertThat(run("evaluate", dataset.toString(), "--out", results.toString())).isZero();
    return Files.readString(results.resolve(file));
  }

  private int collect(Path folder, Path year, Path dataset) {
    return run(
        "collect", folder.toString(), "--year", year.toString(), "--out", dataset.toString());
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
