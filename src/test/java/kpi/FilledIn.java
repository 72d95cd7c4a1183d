package kpi;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every way in which the gaps of a company can be filled in, as far as a definition can tell them
 * apart.
 *
 * @param day the reference date
 */
public record FilledIn(LocalDate day) {

  private static final List<String> CAPITAL = List.of("300000000", "300000001");

  public List<Map<String, String>> of(Map<String, String> company) {
    List<Map<String, String>> ways = List.of(company);
    for (String column : company.keySet()) {
      List<String> values = values(company, column);
      if (!values.isEmpty()) {
        ways =
            ways.stream()
                .flatMap(way -> values.stream().map(value -> with(way, column, value)))
                .toList();
      }
    }
    return ways;
  }

  /** Empty if the cell is no gap. */
  private List<String> values(Map<String, String> company, String column) {
    String written = company.get(column);
    return switch (column) {
      case "company_id", "total_investment_yen" -> List.of();
      case "founded" -> days(written, day.minusYears(15));
      case "device_rd_started" -> days(written, day.minusYears(5));
      // A blank capital is no gap where the total investment stands in for it.
      case "capital_yen" -> gap(written + company.get("total_investment_yen"), CAPITAL);
      case "employees" -> gap(written, List.of("300", "301"));
      case "capital_origin" -> gap(written, List.of("domestic", "foreign"));
      case "headquarters_country" -> gap(written, List.of("JP", "US"));
      default -> gap(written, List.of("yes", "no"));
    };
  }

  private static List<String> days(String written, LocalDate limit) {
    if (written.isEmpty()) {
      return List.of(limit.toString(), limit.minusDays(1).toString());
    }
    boolean whole = FactOf.first(written).equals(FactOf.last(written));
    return whole
        ? List.of()
        : List.of(FactOf.first(written).toString(), FactOf.last(written).toString());
  }

  private static List<String> gap(String written, List<String> values) {
    return written.isEmpty() ? values : List.of();
  }

  private static Map<String, String> with(
      Map<String, String> company, String column, String value) {
    Map<String, String> filled = new LinkedHashMap<>(company);
    filled.put(column, value);
    return filled;
  }
}
