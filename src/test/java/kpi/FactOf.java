package kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;

/** Rows made in a test, from cells as they would stand in a file. */
public final class FactOf {

  private FactOf() {}

  /**
   * @param cells column → what is written; columns that are not named are blank
   */
  public static Fact company(Map<String, String> cells) {
    return row(Shipped.companies(), cells);
  }

  public static Fact row(TableSchema table, Map<String, String> cells) {
    return new Fact(
        table,
        2,
        table.columns().stream()
            .map(column -> value(column, cells.getOrDefault(column.name(), "")))
            .toList());
  }

  private static Value value(Column column, String written) {
    if (written.isEmpty()) {
      return Value.BLANK;
    }
    return switch (column.type()) {
      case TEXT -> new Value.Text(written);
      case CODE, COUNTRY, YEAR -> new Value.Code(written);
      case FLAG -> new Value.Flag(written.equals("yes"));
      case NUMBER -> new Value.Number(new BigDecimal(written));
      case DATE -> new Value.Days(first(written), last(written));
    };
  }

  /** The first day that a date, or a part of one, can stand for. */
  public static LocalDate first(String written) {
    return switch (written.length()) {
      case 4 -> Year.parse(written).atDay(1);
      case 7 -> YearMonth.parse(written).atDay(1);
      default -> LocalDate.parse(written);
    };
  }

  /** The last day that a date, or a part of one, can stand for. */
  public static LocalDate last(String written) {
    return switch (written.length()) {
      case 4 -> LocalDate.parse(written + "-12-31");
      case 7 -> YearMonth.parse(written).atEndOfMonth();
      default -> LocalDate.parse(written);
    };
  }
}
