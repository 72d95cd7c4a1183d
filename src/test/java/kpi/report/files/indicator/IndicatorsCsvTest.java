package kpi.report.files.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kpi.report.files.SampleEvaluation;
import kpi.report.files.csv.CsvOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Japan's rules for published tables ask of a data file, point by point. */
class IndicatorsCsvTest {

  private static final Set<String> NUMBERS =
      Set.of(
          "kpi",
          "fiscal_year",
          "value",
          "lower",
          "upper",
          "numerator",
          "denominator",
          "lower_numerator",
          "lower_denominator",
          "upper_numerator",
          "upper_denominator",
          "previous",
          "change");

  private String text;
  private List<NamedCsvRecord> rows;
  private List<String> header;

  @BeforeEach
  void write() throws IOException {
    StringWriter writer = new StringWriter();
    IndicatorsCsv.write(SampleEvaluation.evaluation(), writer);
    text = writer.toString();
    rows = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    header = rows.get(0).getHeader();
  }

  @Test
  void there_is_one_row_per_indicator_and_stratum_from_the_second_line_on() {
    assertThat(rows).hasSameSizeAs(SampleEvaluation.evaluation().indicators());
    assertThat(text.lines()).hasSize(1 + rows.size());
  }

  @Test
  void every_row_has_a_cell_for_every_column() {
    assertThat(rows).allMatch(row -> row.getFieldCount() == header.size());
  }

  @Test
  void column_names_are_unique_ascii_letters_digits_and_underscores() {
    assertThat(header).allMatch(name -> name.matches("[a-z][a-z0-9_]*")).doesNotHaveDuplicates();
  }

  @Test
  void a_stratum_key_that_is_the_name_of_a_column_gets_another_name() {
    assertThat(header).contains("fiscal_year", "stratum_fiscal_year");
  }

  @Test
  void every_stratum_key_has_a_column_that_is_blank_where_it_does_not_apply() {
    assertThat(row("product-share").getField("scope")).isEqualTo("all");
    assertThat(row("venture-share").getField("scope")).isEmpty();
  }

  @Test
  void number_columns_hold_numbers_alone() {
    for (String name : NUMBERS) {
      for (NamedCsvRecord row : rows) {
        String cell = row.getField(name);
        assertThat(cell).matches("|-?[0-9]+(\\.[0-9]+)?");
      }
    }
  }

  @Test
  void a_rate_is_a_fraction_of_1_with_its_unit_apart() {
    NamedCsvRecord row = row("venture-share");
    assertThat(new BigDecimal(row.getField("value")))
        .isBetween(new BigDecimal("0.1037735"), new BigDecimal("0.1037736"));
    assertThat(row.getField("unit")).isEqualTo("割合");
    assertThat(row.getField("change_unit")).isEqualTo("ポイント");
    assertThat(row("respondents").getField("unit")).isEqualTo("社");
  }

  @Test
  void unknown_is_blank_and_never_0() {
    assertThat(row("venture-share-mean").getField("value")).isEmpty();
    assertThat(row("kpi-8-status").getField("value")).isEmpty();
    assertThat(row("kpi-8-status").getField("lower")).isEmpty();
  }

  @Test
  void a_range_has_bounds_and_no_value() {
    NamedCsvRecord row = row("product-share");
    assertThat(row.getField("value")).isEmpty();
    assertThat(row.getField("lower")).isEqualTo("0.25");
    assertThat(row.getField("upper")).isEqualTo("0.5");
    assertThat(row.getField("change")).isEmpty();
  }

  @Test
  void a_negative_number_stays_a_number() {
    assertThat(row("device-lag").getField("value")).isEqualTo("-0.5");
    assertThat(row("respondents").getField("change")).isEqualTo("-10");
  }

  @Test
  void the_western_year_stands_beside_the_era_in_every_row() {
    assertThat(rows)
        .allMatch(row -> row.getField("fiscal_year").equals("2025"))
        .allMatch(row -> row.getField("era").equals("R7"));
  }

  @Test
  void labels_are_written_out_in_every_row() {
    assertThat(rows).noneMatch(row -> row.getField("label").isBlank());
  }

  @Test
  void codes_hold_no_enclosed_characters() {
    assertThat(row("product-share").getField("stratum_fiscal_year")).isEqualTo("1");
    assertThat(CsvOutput.code("㈱Ⅳ①データ")).isEqualTo("(株)IV1データ");
  }

  @Test
  void cells_hold_no_padding_and_no_line_break() {
    assertThat(CsvOutput.text(" 　二行\r\nの文 ")).isEqualTo("二行 の文");
    assertThat(row("venture-share-mean").getField("note")).doesNotContain("\n");
  }

  @Test
  void a_share_with_a_denominator_below_10_is_marked() {
    assertThat(row("product-share").getField("small_denominator")).isEqualTo("yes");
    assertThat(row("venture-share").getField("small_denominator")).isEqualTo("no");
    assertThat(row("respondents").getField("small_denominator")).isEmpty();
  }

  @Test
  void proposed_and_synthetic_figures_are_marked() {
    assertThat(row("product-share").getField("proposed")).isEqualTo("yes");
    assertThat(row("venture-share").getField("proposed")).isEqualTo("no");
    assertThat(row("venture-share").getField("synthetic")).isEqualTo("yes");
    assertThat(row("respondents").getField("synthetic")).isEqualTo("no");
  }

  @Test
  void a_text_does_not_run_as_a_formula_and_can_be_had_back() {
    assertThat(row("venture-share-mean").getField("note")).startsWith("'=R4");
    for (String text : List.of("=1+1", "+1", "-1", "@x", "'x", "＝1")) {
      assertThat(CsvOutput.text(text)).isEqualTo("'" + text);
    }
    assertThat(CsvOutput.text("C-001")).isEqualTo("C-001");
  }

  @Test
  void what_is_for_people_only_is_left_out() {
    assertThat(header).doesNotContain("display");
    assertThat(text).doesNotContain(",10.4%").doesNotContain("25.0～50.0%");
  }

  @Test
  void a_reported_text_stands_in_the_note() {
    assertThat(row("kpi-8-status").getField("note")).isEqualTo("活用あり 厚生労働省");
  }

  @Test
  void lines_end_by_lf_and_there_is_no_byte_order_mark() {
    assertThat(text).doesNotContain("\r").startsWith("kpi,").endsWith("\n");
  }

  @Test
  void the_codebook_explains_every_column_and_every_code() throws IOException {
    StringWriter writer = new StringWriter();
    CodebookCsv.write(SampleEvaluation.evaluation(), writer);
    List<NamedCsvRecord> codebook =
        CsvReader.builder().ofNamedCsvRecord(writer.toString()).stream().toList();
    Set<String> explained = new TreeSet<>();
    codebook.forEach(row -> explained.add(row.getField("column") + "=" + row.getField("code")));
    for (String name : header) {
      assertThat(explained).contains(name + "=");
    }
    for (NamedCsvRecord row : rows) {
      for (String name : List.of("kpi", "indicator", "status", "scope", "item", "proposed")) {
        assertThat(explained).contains(name + "=" + row.getField(name));
      }
    }
  }

  private NamedCsvRecord row(String indicator) {
    return rows.stream()
        .filter(row -> row.getField("indicator").equals(indicator))
        .findFirst()
        .orElseThrow();
  }
}
