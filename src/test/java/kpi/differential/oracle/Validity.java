package kpi.differential.oracle;

import java.time.LocalDate;
import java.util.Map;

/** From and until which reference date a rule holds, both included. */
final class Validity {

  private Validity() {}

  static boolean covers(Map<String, String> annotations, LocalDate day) {
    return !day.isBefore(LocalDate.parse(annotations.getOrDefault("適用開始", "0001-01-01")))
        && !day.isAfter(LocalDate.parse(annotations.getOrDefault("適用終了", "9999-12-31")));
  }
}
