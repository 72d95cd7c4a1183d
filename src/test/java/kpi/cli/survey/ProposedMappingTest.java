package kpi.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kpi.cli.InProcess;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without a mapping: what is proposed, and that nothing is done until it is accepted. */
class ProposedMappingTest {

  private static final Path EXAMPLE = Path.of("kpi-definitions/mappings/example-companies.csv");

  @TempDir private Path folder;

  @Test
  void without_a_mapping_one_is_proposed_and_nothing_is_imported() {
    Path out = folder.resolve("out");
    InProcess.Ended ended = run(EXAMPLE, "--out", out.toString());
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.log()).contains("[import-proposed]");
    assertThat(ended.out())
        .contains("proposed: true\n", "      founded: \"創業\"  # 創業、値3個のうち3個を読める\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void a_proposal_that_was_accepted_gives_the_dataset_of_the_shipped_mapping() throws IOException {
    Path proposal = propose(EXAMPLE);
    Path own = folder.resolve("own");
    assertThat(imported(proposal, own).exitCode()).as("as proposed").isEqualTo(78);
    Files.writeString(
        proposal,
        Files.readString(proposal)
            .replace("proposed: true\n", "")
            .replace("provenance:\n", "provenance: survey\n"));
    InProcess.Ended ended = imported(proposal, own);
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    Path shipped = folder.resolve("shipped");
    imported(Path.of("kpi-definitions/mappings/questionnaire.yaml"), shipped);
    assertThat(own.resolve("companies.csv"))
        .hasSameBinaryContentAs(shipped.resolve("companies.csv"));
    assertThat(own.resolve("internal/intake.csv"))
        .hasSameBinaryContentAs(shipped.resolve("internal/intake.csv"));
  }

  @Test
  void headings_near_to_a_label_are_marked_and_units_in_brackets_are_taken() throws IOException {
    assertThat(
            proposed(
                "企業番号（必須）,資本金（百万円）,従業員数(人),創業年月日,株価", "A1,300,20,2011/4/1,5", "A2,1,３０,平成23年,6"))
        .contains("company_id: \"企業番号（必須）\"  # 企業番号、近い、値2個のうち2個を読める\n")
        .contains("capital_yen: {heading: \"資本金（百万円）\", unit: \"百万円\"}  # 資本金、")
        .contains("employees: {heading: \"従業員数(人)\", unit: \"人\"}  # 従業員数、")
        .contains("founded: \"創業年月日\"  # 創業、近い、値2個のうち2個を読める\n")
        .contains("# どの項目にも使わない見出し: 株価\n");
  }

  @Test
  void width_and_spaces_of_headings_do_not_matter() throws IOException {
    assertThat(proposed("企業　番号,ＥＭＰＬＯＹＥＥＳ", "A1,3"))
        .contains("company_id: \"企業　番号\"  # 企業番号、値1個")
        .contains("employees: \"ＥＭＰＬＯＹＥＥＳ\"  # 従業員数、値1個");
  }

  @Test
  void a_near_heading_over_values_of_another_kind_is_another_item() throws IOException {
    assertThat(proposed("企業番号,企業名,創業の経緯", "A1,模擬A,大学の研究から", "A2,模擬B,子会社として"))
        .doesNotContain("founded:")
        .contains("# どの項目にも使わない見出し: 創業の経緯\n");
  }

  @Test
  void words_for_not_known_are_proposed_where_they_are_seen_and_no_other_value_is_shown()
      throws IOException {
    assertThat(proposed("企業番号,企業名,従業員数", "A1,模擬の名前,不明", "A2,非公表,－", "A3,別の名前,7"))
        .contains("blank-words: [\"不明\", \"非公表\", \"－\"]\n")
        .contains("employees: \"従業員数\"  # 従業員数、値1個のうち1個を読める\n")
        .doesNotContain("模擬の名前", "別の名前");
  }

  @Test
  void a_key_without_a_heading_is_told_and_equal_headings_are_told_apart() throws IOException {
    assertThat(proposed("法人番号,企業名,企業名,従業員数", "1,模擬A,模擬B,3"))
        .contains("# company_id:  行を区別する項目（企業番号）に近い見出しがない")
        .contains("name: {position: B}  # 企業名、同じ見出し「企業名」の列がほかにもある、");
  }

  @Test
  void merged_headings_of_two_rows_below_a_title_are_found() throws IOException {
    Path file = folder.resolve("企業.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("調査票");
      sheet.createRow(0).createCell(0).setCellValue("企業調査（模擬）");
      fill(sheet.createRow(2), "企業番号", "基本情報", "", "従業員数");
      fill(sheet.createRow(3), "", "企業名", "資本金", "");
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
      fill(sheet.createRow(4), "C1", "模擬A", "3億円", "5");
      fill(book.createSheet("注意").createRow(0), "この表の", "見方");
      book.write(out);
    }
    assertThat(Files.readString(propose(file)))
        .contains("    sheet: \"調査票\"\n    heading-rows: [3, 4]\n")
        .contains("company_id: \"企業番号\"", "name: \"基本情報企業名\"", "employees: \"従業員数\"")
        .contains("  # 企業.xlsx（注意）: 項目の名前に近い見出しがないため、案がない\n");
  }

  @Test
  void what_somebody_may_have_mended_is_never_overwritten() throws IOException {
    Path proposal = propose(EXAMPLE);
    String before = Files.readString(proposal);
    InProcess.Ended again = run(EXAMPLE, "--propose", proposal.toString());
    assertThat(again.exitCode()).isEqualTo(73);
    assertThat(again.log()).contains("[proposal-exists]");
    assertThat(proposal).hasContent(before);
    assertThat(run(EXAMPLE, "--propose", folder.resolve("no/where.yaml").toString()).exitCode())
        .isEqualTo(74);
  }

  @Test
  void what_cannot_be_meant_together_is_told() {
    String mapping = "kpi-definitions/mappings/questionnaire.yaml";
    assertThat(run(EXAMPLE, "--mapping", mapping, "--propose", "x.yaml").exitCode()).isEqualTo(64);
    InProcess.Ended ended = run(EXAMPLE, "--mapping", mapping);
    assertThat(ended.exitCode()).isEqualTo(64);
    assertThat(ended.log()).contains("--out: [import-without-out]");
    assertThat(run(folder.resolve("none.csv")).exitCode()).isEqualTo(66);
  }

  private String proposed(String... lines) throws IOException {
    Path file = folder.resolve("sent.csv");
    Files.write(file, List.of(lines));
    return Files.readString(propose(file));
  }

  private Path propose(Path file) {
    Path proposal = folder.resolve("proposal.yaml");
    InProcess.Ended ended = run(file, "--propose", proposal.toString());
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return proposal;
  }

  private static InProcess.Ended imported(Path mapping, Path out) {
    return run(
        EXAMPLE,
        "--mapping",
        mapping.toString(),
        "--out",
        out.toString(),
        "--title",
        "例",
        "--fiscal-year",
        "R7",
        "--reference-date",
        "2026-01-01");
  }

  private static InProcess.Ended run(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
    arguments.addAll(List.of(more));
    return InProcess.run(arguments);
  }

  private static void fill(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }
}
