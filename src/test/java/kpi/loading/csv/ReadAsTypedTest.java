package kpi.loading.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.loading.intake.TypedCase;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people typed, once it is read, is what the plain form of a table holds. */
class ReadAsTypedTest {

  private static final Set<String> BEYOND_THE_PLAIN_FORM = Set.of("signed", "decimal");
  private static final Map<String, ColumnType> TYPES =
      Map.of(
          "number", ColumnType.NUMBER,
          "date", ColumnType.DATE,
          "date-cell", ColumnType.DATE,
          "date-cell-1904", ColumnType.DATE,
          "yes-no", ColumnType.FLAG,
          "code", ColumnType.CODE,
          "theme", ColumnType.CODE,
          "country", ColumnType.COUNTRY,
          "text", ColumnType.TEXT,
          "year", ColumnType.YEAR);

  static List<TypedCase> cases() throws IOException {
    return TypedCase.all().stream()
        .filter(TypedCase::isRead)
        .filter(typed -> !BEYOND_THE_PLAIN_FORM.contains(typed.kind()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_cell_reader_takes_what_was_read(TypedCase typed) {
    char[] plain = typed.expected().toCharArray();
    assertThat(reader(TYPES.get(typed.kind())).read(plain, 0, plain.length)).isNotNull();
  }

  private static CellReader reader(ColumnType type) {
    Map<String, String> codes = Map.of("domestic", "", "foreign", "", "1", "", "5", "");
    return CellReader.of(new Column(0, "x", "列", type, "", true, false, Optional.empty(), codes));
  }
}
