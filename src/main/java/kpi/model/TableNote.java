package kpi.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What {@code dataset.yaml} says of a table.
 *
 * @param asOf the survey date of the table, if it is not the dataset's reference date
 * @param period {@code from/to} as written
 * @param assumed whether date or period is an assumption
 */
public record TableNote(Optional<LocalDate> asOf, Optional<String> period, boolean assumed) {

  public static final TableNote NONE = new TableNote(Optional.empty(), Optional.empty(), false);
}
