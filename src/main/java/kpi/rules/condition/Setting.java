package kpi.rules.condition;

import java.time.LocalDate;
import kpi.model.FiscalYear;

/**
 * What conditions are measured against.
 *
 * @param asOf the day on which the facts of the table hold
 * @param fiscalYear the dataset's year
 */
public record Setting(LocalDate asOf, FiscalYear fiscalYear) {}
