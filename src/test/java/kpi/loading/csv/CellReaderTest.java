package kpi.loading.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

  private final CellReader dates = reader(ColumnType.DATE);

  @ParameterizedTest
  @CsvSource({
    "2011-04-01, 2011-04-01, 2011-04-01",
    "2012-02-29, 2012-02-29, 2012-02-29",
    "2000-02-29, 2000-02-29, 2000-02-29",
    "2011-04, 2011-04-01, 2011-04-30",
    "2012-02, 2012-02-01, 2012-02-29",
    "2011, 2011-01-01, 2011-12-31",
    "1500, 1500-01-01, 1500-12-31",
    "2200-12-31, 2200-12-31, 2200-12-31",
  })
  void a_date_is_every_day_it_can_stand_for(String written, LocalDate first, LocalDate last) {
    assertThat(read(dates, written)).isEqualTo(new Value.Days(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011-02-29",
        "2011-02-30",
        "1900-02-29",
        "2011-04-31",
        "2011-13-01",
        "2011-00-01",
        "2011-04-00",
        "2011-04-32",
        "2011-13",
        "2011-00",
        "1499",
        "2201",
        "1499-12-31",
        "11",
        "201",
        "2011-4-1",
        "2011-4",
        "2011/04/01",
        "2011-04-1",
        "2011-04-011",
        "20110401",
        "201104",
        "2011-",
        "2011-04-",
        "2011年",
        "２０１１",
        "-011",
        "2011 04",
        "R7"
      })
  void what_is_no_date_of_the_calendar_cannot_be_read(String written) {
    assertThat(read(dates, written)).isNull();
  }

  @Test
  void a_date_is_itself_also_after_many_others() {
    for (LocalDate day = LocalDate.of(1990, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
      assertThat(read(dates, day.toString())).isEqualTo(new Value.Days(day, day));
    }
    LocalDate first = LocalDate.of(1990, 1, 1);
    assertThat(read(dates, "1990-01-01")).isEqualTo(new Value.Days(first, first));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "300, 300", "007, 7", "999999999999999999, 999999999999999999"})
  void a_number_is_exact(String written, BigDecimal number) {
    assertThat(read(reader(ColumnType.NUMBER), written)).isEqualTo(new Value.Number(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "+1",
        "1.0",
        "1,000",
        "３００",
        "3億円",
        "1e3",
        "0x1",
        "1 000",
        "−",
        "1000000000000000000"
      })
  void what_is_no_whole_number_of_sane_length_cannot_be_read(String written) {
    assertThat(read(reader(ColumnType.NUMBER), written)).isNull();
  }

  @Test
  void flags_are_yes_and_no_alone() {
    CellReader flags = reader(ColumnType.FLAG);
    assertThat(read(flags, "yes")).isEqualTo(new Value.Flag(true));
    assertThat(read(flags, "no")).isEqualTo(new Value.Flag(false));
    assertThat(read(flags, "Yes")).isNull();
    assertThat(read(flags, "y")).isNull();
    assertThat(read(flags, "yesno")).isNull();
  }

  @Test
  void a_code_is_one_of_its_column() {
    CellReader codes = reader(ColumnType.CODE);
    assertThat(read(codes, "none")).isEqualTo(new Value.Code("none"));
    assertThat(read(codes, "1")).isEqualTo(new Value.Code("1"));
    assertThat(read(codes, "11")).isNull();
    assertThat(read(codes, "なし")).isNull();
    assertThat(codes.allowed()).isEqualTo("1 (分野1), none (なし)");
  }

  @Test
  void a_country_is_one_that_exists() {
    CellReader countries = reader(ColumnType.COUNTRY);
    assertThat(read(countries, "JP")).isEqualTo(new Value.Code("JP"));
    assertThat(read(countries, "US")).isEqualTo(new Value.Code("US"));
    assertThat(read(countries, "jp")).isNull();
    assertThat(read(countries, "XX")).isNull();
    assertThat(read(countries, "JPN")).isNull();
    assertThat(read(countries, "J")).isNull();
    assertThat(read(countries, "日本")).isNull();
  }

  @Test
  void a_year_carries_the_letter_of_its_era() {
    CellReader years = reader(ColumnType.YEAR);
    assertThat(read(years, "R7")).isEqualTo(new Value.Code("R7"));
    assertThat(read(years, "R10")).isEqualTo(new Value.Code("R10"));
    assertThat(read(years, "R0")).isNull();
    assertThat(read(years, "R100")).isNull();
    assertThat(read(years, "7")).isNull();
    assertThat(read(years, "2025")).isNull();
  }

  @Test
  void text_is_composed() {
    CellReader texts = reader(ColumnType.TEXT);
    assertThat(read(texts, "か\u3099ん")).isEqualTo(new Value.Text("がん"));
    assertThat(read(texts, "e\u0301")).isEqualTo(new Value.Text("é"));
    assertThat(read(texts, "髙①㈱Ａ")).isEqualTo(new Value.Text("髙①㈱Ａ"));
  }

  @Test
  void a_character_that_was_typed_is_the_one_that_is_kept() {
    CellReader texts = reader(ColumnType.TEXT);
    assertThat(read(texts, "\u798F神\uFA19\uFA1B\u212B"))
        .isEqualTo(new Value.Text("\u798F神\uFA19\uFA1B\u212B"));
    assertThat(read(texts, "\uFA1Bか\u3099")).isEqualTo(new Value.Text("\uFA1Bが"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\u0001", "\uFFFE", "福\uFFFF", "\u0000A"})
  void what_no_document_can_hold_cannot_be_read(String written) {
    assertThat(read(new TextReader(true), written)).isNull();
    assertThat(read(new TextReader(false), written)).isNull();
  }

  @Test
  void text_stands_on_one_line() {
    CellReader texts = reader(ColumnType.TEXT);
    assertThat(read(texts, "a\nb")).isNull();
    assertThat(read(texts, "a\rb")).isNull();
    assertThat(read(texts, "a\tb")).isEqualTo(new Value.Text("a\tb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\u200B1", "A\t1", "A\u00AD1", "A\u20281", "\uFEFFA1", "A\u00851"})
  void a_key_holds_nothing_invisible(String written) {
    assertThat(read(new TextReader(true), written)).isNull();
    assertThat(read(new TextReader(false), written)).isNotNull();
  }

  @Test
  void a_key_may_hold_any_letter_and_symbol() {
    String written = "研修 I (第9期)・α/①\u3000㈱";
    assertThat(read(new TextReader(true), written)).isEqualTo(new Value.Text(written));
  }

  private static CellReader reader(ColumnType type) {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("1", "分野1");
    codes.put("none", "なし");
    return CellReader.of(new Column(0, "x", "列", type, "", true, false, Optional.empty(), codes));
  }

  /** Reads a cell out of the middle of a buffer. */
  private static Value read(CellReader reader, String written) {
    char[] buffer = ("1-1" + written + "-1-1-1").toCharArray();
    return reader.read(buffer, 3, 3 + written.length());
  }
}
