package kpi.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kpi.Shipped;
import kpi.cli.InProcess;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.dictionary.SurveyForm;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people send them, made into a dataset. */
class ImportCommandTest {

  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final List<String> PLAIN =
      List.of(
          "C01,模擬企業A,domestic,JP,2011-04-01,300000000,1000,yes,no",
          "C02,模擬企業B,foreign,US,2019-05,500000,,no,",
          "C03,模擬企業C,domestic,JP,2020-12-31,150000000,300,yes,no");

  private static final String COLUMNS =
      """
            company_id: %s
            企業名: %s
            資本の系統: %s
            本社の所在国: %s
            創業: %s
            資本金: %s
            従業員数: %s
            own_rd: %s
            mainly_import: %s
      """;

  private static final String UTF_8 = "    encoding: utf-8\n";

  private static final Set<String> TOLD = new TreeSet<>();

  @TempDir private Path folder;

  @AfterAll
  static void every_message_about_files_and_mappings_was_told() throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/kpi/messages/import_ja.properties"))) {
      texts.load(reader);
    }
    Set<String> codes = new TreeSet<>();
    texts.stringPropertyNames().forEach(key -> codes.add(key.replaceAll("\\..*", "")));
    codes.removeAll(TOLD);
    assertThat(codes).isEmpty();
  }

  private static InProcess.Ended told(InProcess.Ended ended) {
    Matcher code = Pattern.compile("\\[([a-z0-9-]+)]").matcher(ended.log());
    while (code.find()) {
      TOLD.add(code.group(1));
    }
    return ended;
  }

  private static List<String> names() {
    return List.of(
        "company_id",
        "name",
        "capital_origin",
        "headquarters_country",
        "founded",
        "capital_yen",
        "employees",
        "own_rd",
        "mainly_import");
  }

  @Test
  void one_dataset_written_in_five_ways_gives_the_same_results() throws Exception {
    Path plain = text("plain.csv", StandardCharsets.UTF_8, ",", List.of(names()), plainRows());
    List<String> japanese =
        List.of("番号", "企業名", "系統", "所在国", "創業年月日", "資本金（百万円）", "従業員数", "研究開発", "輸入");
    List<List<String>> typed =
        List.of(
            List.of("Ｃ０１", "模擬企業Ａ", "内資系", "日本", "平成23年4月1日", "３００", "1,000人", "○", "×"),
            List.of("C02", "模擬企業Ｂ", "外資系", "米国", "令和元年5月", "0.5", "不明", "無", ""),
            List.of("C03", "模擬企業C", "内資系", "ＪＰ", "R2.12.31", "150", "３００名", "はい", "いいえ"));
    Path cp932 = text("cp932.csv", CP932, ",", List.of(List.of("企業一覧"), japanese), typed);
    Path utf16 = text("utf16.tsv", StandardCharsets.UTF_16LE, "\t", List.of(japanese), typed);
    Path workbook = workbook();
    String ofJapanese =
        columns(
            "番号",
            "企業名",
            "系統",
            "所在国",
            "創業年月日",
            "{heading: 資本金(百万円), unit: 百万円}",
            "従業員数",
            "研究開発",
            "輸入");
    Path first = imported(plain, ofPlain(), UTF_8);
    for (Path other :
        List.of(
            imported(cp932, ofJapanese, ""),
            imported(utf16, ofJapanese, ""),
            imported(workbook, ofWorkbook(), "    heading-rows: [3, 4]\n"),
            collected(first))) {
      assertThat(other.resolve("companies.csv"))
          .hasSameTextualContentAs(first.resolve("companies.csv"));
      assertThat(results(other)).isEqualTo(results(first));
    }
    List<String> lines = Files.readAllLines(first.resolve("companies.csv"));
    assertThat(lines.subList(1, lines.size()).stream().map(ImportCommandTest::known).toList())
        .isEqualTo(PLAIN);
  }

  /** The same answers in questionnaires that came back. */
  private Path collected(Path plain) throws Exception {
    Path year = folder.resolve("year");
    String before = "fixtures/year-before";
    List<String> begin = List.of("new-year", "R7", "--from", before, "--out", year.toString());
    assertThat(InProcess.run(begin).exitCode()).isZero();
    Files.writeString(
        year.resolve("dataset.yaml"), Files.readString(plain.resolve("dataset.yaml")));
    SurveyForm companies = DictionaryFile.questionnaires(Path.of("rules")).get(0);
    Path filled = Files.createDirectory(folder.resolve("filled"));
    new FilledQuestionnaire(companies, year.resolve("questionnaires/questionnaire-companies.xlsx"))
        .all(plain, filled);
    Path out = folder.resolve("collected");
    List<String> collect = new ArrayList<>(List.of("collect", filled.toString()));
    collect.addAll(List.of("--year", year.toString(), "--out", out.toString()));
    InProcess.Ended ended = InProcess.run(collect);
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return out;
  }

  /** The cells of a row of the table that the sources tell. */
  private static String known(String line) {
    String[] cells = line.split(",", -1);
    List<String> header = Shipped.companies().columns().stream().map(one -> one.name()).toList();
    return String.join(",", names().stream().map(name -> cells[header.indexOf(name)]).toList());
  }

  @Test
  void each_conversion_is_on_record_with_its_cell_and_rows_add_up() throws IOException {
    Path dataset = imported(workbook(), ofWorkbook(), "    heading-rows: [3, 4]\n");
    assertThat(Files.readString(dataset.resolve("internal/intake.csv")))
        .contains("企業.xlsx,調査票,5,E,基本情報創業年月日,founded,40634,2011-04-01,")
        .contains("企業.xlsx,調査票,5,F,基本情報資本金,capital_yen,300,300000000,百万円を円に");
    assertThat(dataset.resolve("internal/refused.csv")).content().hasLineCount(1);
  }

  @Test
  void a_row_that_cannot_be_read_is_set_apart_with_all_its_reasons_and_told_again_later()
      throws IOException {
    Path source =
        text(
            "broken.csv",
            StandardCharsets.UTF_8,
            ",",
            List.of(names()),
            List.of(
                plainRows().get(0),
                List.of("C02", "B", "国営", "JP", "1/2/3", "約300", "300", "？", "no"),
                List.of("", "C", "domestic", "JP", "2020", "1", "1", "yes", "no")));
    InProcess.Ended ended = run(source, ofPlain(), UTF_8);
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).contains("3行を読み、1行を取り込みました（取り込めなかった行 2行）");
    assertThat(ended.log())
        .contains("broken.csv:3:3: [typed-no-code]")
        .contains("broken.csv:3:5: [typed-order-of-date]")
        .contains("broken.csv:3:6: [typed-about-number]")
        .contains("broken.csv:3:8: [typed-neither-yes-nor-no]")
        .contains("broken.csv:4:1: [source-blank-key]");
    Path dataset = folder.resolve("out-broken.csv");
    assertThat(Files.readString(dataset.resolve("internal/refused.csv")))
        .contains("C02|B|国営|JP|1/2/3|約300|300|？|no");
    InProcess.Ended evaluated = InProcess.run(List.of("evaluate", dataset.toString()));
    assertThat(evaluated.exitCode()).isZero();
    assertThat(evaluated.log()).contains("[refused-rows]").contains("2行");
    InProcess.Ended strict = InProcess.run(List.of("evaluate", dataset.toString(), "--strict"));
    assertThat(strict.exitCode()).isEqualTo(65);
  }

  @Test
  void what_was_read_and_should_be_looked_at_is_told_at_its_cell() throws IOException {
    Path source =
        text(
            "rounded.csv",
            StandardCharsets.UTF_8,
            ",",
            List.of(List.of("a", "b")),
            List.of(List.of("C01", "3.00E+08")));
    InProcess.Ended ended = run(source, "      company_id: a\n      capital_yen: b\n", "");
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    assertThat(ended.log()).contains("rounded.csv:2:2: 注意: [source-doubtful] 300000000 と読みました");
  }

  @Test
  void an_import_replaces_its_own_work_and_nothing_else() throws IOException {
    Path source = text("plain.csv", StandardCharsets.UTF_8, ",", List.of(names()), plainRows());
    assertThat(run(source, ofPlain(), UTF_8).exitCode()).isZero();
    assertThat(run(source, ofPlain(), UTF_8).exitCode()).isZero();
    Files.writeString(folder.resolve("out-plain.csv/notes.txt"), "mine");
    InProcess.Ended ended = run(source, ofPlain(), UTF_8);
    assertThat(ended.exitCode()).isEqualTo(73);
    assertThat(ended.log()).contains("notes.txt");
  }

  @Test
  void headings_that_are_missing_or_doubled_are_told_together() throws IOException {
    Path source =
        text(
            "headings.csv",
            StandardCharsets.UTF_8,
            ",",
            List.of(List.of("番号", "企業名", "企業名")),
            List.of(List.of("C01", "A", "B")));
    InProcess.Ended ended =
        run(source, "      company_id: 番号\n      name: 企業名\n      創業: 創業日\n", "");
    assertThat(ended.exitCode()).isEqualTo(65);
    assertThat(ended.log())
        .contains("headings.csv:1:3: [source-heading-twice]")
        .contains("headings.csv:1: [source-heading-missing] 「創業」の見出しがありません: 創業日");
    assertThat(folder.resolve("out-headings.csv")).doesNotExist();
  }

  @Test
  void files_that_cannot_be_read_are_told_with_the_remedy() throws IOException {
    String mapping = "      company_id: 番号\n";
    byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    byte[] whole = Files.readAllBytes(workbook());
    assertThat(refusal("old.xls", ole2, mapping)).contains("[source-old-workbook]");
    assertThat(refusal("locked.xlsx", ole2, mapping)).contains("[source-encrypted-workbook]");
    assertThat(refusal("cut.xlsx", Arrays.copyOf(whole, whole.length / 2), mapping))
        .contains("[source-unreadable-workbook]");
    assertThat(refusal("text.xlsx", "番号\n1\n".getBytes(StandardCharsets.UTF_8), mapping))
        .contains("[source-unreadable-workbook]");
    assertThat(refusal("table.pdf", whole, mapping)).contains("[source-of-unknown-kind]");
    assertThat(refusal("quote.csv", "a\n\"1\n".getBytes(StandardCharsets.UTF_8), mapping))
        .contains("[source-broken-quotes]");
    assertThat(refusal("neither.csv", new byte[] {(byte) 0xA0, (byte) 0xFF, '\n'}, mapping))
        .contains("[source-unknown-encoding]");
    assertThat(refusal("two.csv", "番号\n表\n".getBytes(StandardCharsets.UTF_8), mapping))
        .as("in CP932 this is 逡ｪ蜿ｷ")
        .contains("[source-two-encodings]");
  }

  @Test
  void a_workbook_that_swells_or_reaches_for_other_files_is_refused_at_once() throws IOException {
    String mapping = "      company_id: 番号\n";
    String start =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    String swelling = start + " ".repeat(50_000_000) + "</worksheet>";
    Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密の値");
    String reaching =
        "<!DOCTYPE x [<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + start
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>番号</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&s;</v></c></row></sheetData></worksheet>";
    for (String sheet : List.of(swelling, reaching)) {
      assertThat(refusal("hostile.xlsx", withSheet(sheet), mapping))
          .contains("[source-unreadable-workbook]")
          .doesNotContain("秘密");
    }
  }

  /** A workbook whose only sheet is replaced. */
  private byte[] withSheet(String xml) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile book = new ZipFile(workbook().toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(book.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        boolean isSheet = entry.getName().endsWith("sheet1.xml");
        out.write(
            isSheet
                ? xml.getBytes(StandardCharsets.UTF_8)
                : book.getInputStream(entry).readAllBytes());
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void bytes_of_two_encodings_are_read_as_the_mapping_says() throws IOException {
    byte[] bytes = "番号\n表\n".getBytes(StandardCharsets.UTF_8);
    Path source = Files.write(folder.resolve("two.csv"), bytes);
    assertThat(run(source, "      company_id: 番号\n", UTF_8).exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("out-two.csv/companies.csv"))).contains("\n表,");
    InProcess.Ended other = run(source, "      company_id: 番号\n", "    encoding: cp932\n");
    assertThat(other.log()).contains("[source-without-headings]");
  }

  private String refusal(String name, byte[] bytes, String mapping) throws IOException {
    Path source = Files.write(folder.resolve(name), bytes);
    InProcess.Ended ended = run(source, mapping, "");
    assertThat(ended.exitCode()).as(name).isEqualTo(65);
    assertThat(folder.resolve("out-" + name)).doesNotExist();
    return ended.log();
  }

  @Test
  void a_mapping_that_cannot_hold_is_told_line_by_line() throws IOException {
    Path source = text("plain.csv", StandardCharsets.UTF_8, ",", List.of(names()), plainRows());
    InProcess.Ended ended =
        run(
            source,
            "      資本: 資本\n      employees: {heading: 従業員数, unit: 円}\n"
                + "      資本の系統: {heading: 系統, codes: {国内: home}}\n",
            "");
    assertThat(ended.exitCode()).isEqualTo(78);
    assertThat(ended.log())
        .contains("[mapping-unknown-item]")
        .contains("[mapping-other-unit]")
        .contains("[mapping-unknown-code]")
        .contains("[mapping-without-key]");
  }

  @Test
  void a_mapping_that_is_still_a_proposal_takes_nothing_in() throws IOException {
    Path source = text("plain.csv", StandardCharsets.UTF_8, ",", List.of(names()), plainRows());
    Path mapping = folder.resolve("proposed.yaml");
    Files.writeString(
        mapping,
        "format: kpi-mapping/1\nproposed: true\ntitle: 案\nsources:\n"
            + "  - {table: companies, provenance: survey, columns: {company_id: company_id}}\n");
    InProcess.Ended ended = runAll(mapping, folder.resolve("out"), source);
    assertThat(ended.exitCode()).isEqualTo(78);
    assertThat(ended.log()).contains("proposed.yaml:2:11: [mapping-not-accepted]");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_file_that_the_mapping_does_not_name_and_one_that_is_not_given_are_told()
      throws IOException {
    Path source = text("plain.csv", StandardCharsets.UTF_8, ",", List.of(names()), plainRows());
    InProcess.Ended ended = run(source, ofPlain(), "    file: 別.csv\n");
    assertThat(ended.exitCode()).isEqualTo(65);
    assertThat(ended.log())
        .contains("[mapping-file-not-given]")
        .contains("[source-not-in-mapping]");
  }

  @Test
  void what_a_mapping_says_of_encodings_must_be_so() throws IOException {
    String columns = "      company_id: 番号\n";
    byte[] sjis = "番号\r\n表\r\n".getBytes(CP932);
    Path marked = text("marked.csv", StandardCharsets.UTF_16LE, ",", List.of(), List.of());
    Path other = Files.write(folder.resolve("other.csv"), sjis);
    assertThat(run(marked, columns, UTF_8).log()).contains("[source-other-encoding]");
    assertThat(run(other, columns, UTF_8).log()).contains("[source-not-in-encoding]");
    assertThat(run(other, columns, "    encoding: utf-16\n").log())
        .contains("[source-utf-16-without-mark]");
    assertThat(run(other, columns, "").exitCode()).isZero();
  }

  @Test
  void a_date_in_another_item_and_a_sheet_that_is_not_named_are_told() throws IOException {
    Path file = folder.resolve("sheets.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
      for (String name : List.of("一", "二")) {
        Sheet sheet = book.createSheet(name);
        fill(sheet.createRow(0), "番号", "従業員数");
        Row row = sheet.createRow(1);
        fill(row, "C01");
        Cell cell = row.createCell(1);
        cell.setCellValue(LocalDate.of(2011, 4, 1));
        cell.setCellStyle(date);
      }
      book.write(out);
    }
    String columns = "      company_id: 番号\n      employees: 従業員数\n";
    assertThat(run(file, columns, "").log()).contains("[mapping-which-sheet]").contains("一、二");
    assertThat(run(file, columns, "    sheet: 二\n").log())
        .contains("sheets.xlsx!二!B2: [source-date-cell]");
  }

  @Test
  void tables_files_and_headers_of_a_mapping_must_be_clear() throws IOException {
    Path one = text("one.csv", StandardCharsets.UTF_8, ",", List.of(names()), plainRows());
    Path two = text("two.csv", StandardCharsets.UTF_8, ",", List.of(names()), plainRows());
    Path mapping = folder.resolve("several.yaml");
    String start = "format: kpi-mapping/1\ntitle: 例\nsources:\n";
    String source = "  - {table: %s, provenance: %s, columns: {%s}}\n";
    Files.writeString(mapping, start + source.formatted("companies", "survey", "company_id: a"));
    assertThat(runAll(mapping, folder.resolve("out"), one, two).log())
        .contains("[import-without-header]")
        .contains("fiscal-year");
    InProcess.Ended none = runAll(folder.resolve("none.yaml"), folder.resolve("out"), one);
    assertThat(none.exitCode()).isEqualTo(66);
    assertThat(none.log()).contains("[import-without-mapping]");
    InProcess.Ended bad =
        told(
            InProcess.run(
                List.of(
                    "import",
                    one.toString(),
                    "--mapping",
                    mapping.toString(),
                    "--out",
                    folder.resolve("out").toString(),
                    "--title",
                    "例",
                    "--fiscal-year",
                    "2025",
                    "--reference-date",
                    "2026-02-30")));
    assertThat(bad.exitCode()).isEqualTo(64);
    assertThat(bad.log())
        .contains("--fiscal-year: [import-bad-header]", "--reference-date: [import-bad-header]");
    assertThat(folder.resolve("out")).doesNotExist();
    Files.writeString(
        mapping,
        start
            + source.formatted("company", "survey", "company_id: a")
            + source.formatted("companies", "survey", "company_id: a, 企業番号: b")
            + source.formatted("companies", "synthetic", "company_id: a"));
    assertThat(runAll(mapping, folder.resolve("out"), one).log())
        .contains("several.yaml:4:")
        .contains("[mapping-unknown-table]")
        .contains("[mapping-item-twice]")
        .contains("[mapping-provenance-differs]");
    Files.writeString(
        mapping,
        start.replace(
                "sources:",
                "dataset: {title: 例, fiscal-year: R7, reference-date: 2026-01-01}\nsources:")
            + source.formatted("companies", "survey", "company_id: a"));
    assertThat(runAll(mapping, folder.resolve("out"), one, two).log())
        .contains("[mapping-several-files]");
  }

  private static List<List<String>> plainRows() {
    return PLAIN.stream().map(row -> List.of(row.split(",", -1))).toList();
  }

  private static String columns(String... headings) {
    return COLUMNS.formatted((Object[]) headings);
  }

  private static String ofPlain() {
    return columns(names().toArray(String[]::new));
  }

  private static String ofWorkbook() {
    return columns(
        "番号",
        "基本情報企業名",
        "基本情報資本の系統",
        "基本情報所在国",
        "基本情報創業年月日",
        "{heading: 基本情報資本金, unit: 百万円}",
        "従業員数",
        "{position: H}",
        "事業主に輸入");
  }

  private Path text(
      String name,
      Charset charset,
      String separator,
      List<List<String>> start,
      List<List<String>> rows)
      throws IOException {
    List<String> lines = new ArrayList<>();
    Stream.concat(start.stream(), rows.stream())
        .forEach(
            row ->
                lines.add(
                    String.join(
                        separator,
                        row.stream()
                            .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                            .toList())));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (charset == StandardCharsets.UTF_16LE) {
      bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
    }
    bytes.write((String.join("\r\n", lines) + "\r\n").getBytes(charset));
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  /** A title above, headings of two rows of which the upper are merged, dates as numbers. */
  private Path workbook() throws IOException {
    Path file = folder.resolve("企業.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("調査票");
      sheet.createRow(0).createCell(0).setCellValue("企業調査（模擬）");
      fill(sheet.createRow(2), "番号", "基本情報", "", "", "", "", "従業員数", "事業");
      fill(sheet.createRow(3), "", "企業名", "資本の系統", "所在国", "創業年月日", "資本金", "", "研究開発", "主に輸入");
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 5));
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 7, 8));
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
      Row first = sheet.createRow(4);
      fill(first, "C01", "模擬企業A", "内資系", "日本", "", "", "1000", "○", "×");
      day(first, LocalDate.of(2011, 4, 1), date);
      first.createCell(5).setCellValue(300);
      Row second = sheet.createRow(5);
      fill(second, "C02", "模擬企業Ｂ", "foreign", "アメリカ合衆国", "2019年5月", "0.5", "", "無", "");
      second.setZeroHeight(true);
      Row third = sheet.createRow(7);
      fill(third, "C03", "模擬企業C", "内資系", "JP", "", "", "", "有", "×");
      day(third, LocalDate.of(2020, 12, 31), date);
      Cell formula = third.createCell(5);
      formula.setCellFormula("100+50");
      third.createCell(6).setCellValue(300);
      book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
      book.write(out);
    }
    return file;
  }

  private static void day(Row row, LocalDate day, CellStyle style) {
    Cell cell = row.createCell(4);
    cell.setCellValue(day);
    cell.setCellStyle(style);
  }

  private static void fill(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  private Path imported(Path source, String columns, String more) throws IOException {
    InProcess.Ended ended = run(source, columns, more);
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return folder.resolve("out-" + source.getFileName());
  }

  private InProcess.Ended run(Path source, String columns, String more) throws IOException {
    Path mapping = folder.resolve("mapping.yaml");
    Files.writeString(
        mapping,
        """
        format: kpi-mapping/1
        title: 企業の調査票（模擬）
        dataset: {title: 取り込みの例（模擬データ）, fiscal-year: R7, reference-date: 2026-01-01}
        blank-words: [不明, 無回答]
        sources:
          - table: companies
            provenance: synthetic
        """
            + more
            + "    columns:\n"
            + columns);
    return told(runAll(mapping, folder.resolve("out-" + source.getFileName()), source));
  }

  private static InProcess.Ended runAll(Path mapping, Path out, Path... sources) {
    List<String> arguments = new ArrayList<>(List.of("import"));
    Stream.of(sources).map(Path::toString).forEach(arguments::add);
    arguments.addAll(List.of("--mapping", mapping.toString(), "--out", out.toString()));
    return told(InProcess.run(arguments));
  }

  private static String results(Path dataset) {
    InProcess.Ended ended =
        InProcess.run(List.of("evaluate", dataset.toString(), "--format", "json"));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return ended.out();
  }
}
