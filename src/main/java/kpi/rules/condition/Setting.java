package kpi.rules.condition;

import java.time.LocalDate;
import kpi.model.FiscalYear;

/**
 * What conditions are measured against.
 *
 * @param asOf the day on which the facts of the table hold
 * @param fiscalYear the dataset's year
 */
public record Setting(LocalDate asOf, FiscalYear fiscalYear) {

  /** For what does not depend on the day, such as whether two conditions contradict each other. */
  public static final Setting ANY_DAY = new Setting(LocalDate.of(2026, 1, 1), new FiscalYear(2025));
}
