package kpi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;

/** Companies with gaps, whose values stand on the limits of the definitions and beside them. */
public final class RandomCompanies {

  private static final List<String> CAPITAL = List.of("0", "299999999", "300000000", "300000001");
  private static final List<String> STAFF = List.of("0", "299", "300", "301");

  private final Random random;
  private final double blanks;
  private final Map<String, List<String>> written = new LinkedHashMap<>();

  /**
   * @param day the reference date, about which dates are chosen
   * @param blanks the share of cells that are blank
   */
  public RandomCompanies(long seed, LocalDate day, double blanks) {
    this.random = new Random(seed);
    this.blanks = blanks;
    for (Column column : Shipped.companies().columns()) {
      if (column.type() == ColumnType.FLAG) {
        written.put(column.name(), List.of("yes", "no"));
      }
    }
    written.put("capital_origin", List.of("domestic", "domestic", "foreign"));
    written.put("headquarters_country", List.of("JP", "JP", "JP", "US"));
    written.put("founded", about(day.minusYears(15)));
    written.put("device_rd_started", about(day.minusYears(5)));
    written.put("capital_yen", CAPITAL);
    written.put("total_investment_yen", CAPITAL);
    written.put("employees", STAFF);
    // Most are what a venture is, so that no one condition decides alone.
    written.put("own_rd", List.of("yes", "yes", "yes", "no"));
    written.put("mainly_import", List.of("no", "no", "no", "yes"));
  }

  private static List<String> about(LocalDate limit) {
    List<String> dates = new ArrayList<>();
    for (int days : List.of(-400, -1, 0, 1, 2, 400)) {
      dates.add(limit.plusDays(days).toString());
    }
    for (int months : List.of(-1, 0, 1)) {
      dates.add(YearMonth.from(limit).plusMonths(months).toString());
    }
    for (int years : List.of(-1, 0, 1)) {
      dates.add(Integer.toString(limit.getYear() + years));
    }
    return dates;
  }

  /** Column → what is written in it; a blank cell is an empty text. */
  public Map<String, String> next(int number) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("company_id", "C%06d".formatted(number));
    written.forEach(
        (column, values) -> cells.put(column, random.nextDouble() < blanks ? "" : any(values)));
    return cells;
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
