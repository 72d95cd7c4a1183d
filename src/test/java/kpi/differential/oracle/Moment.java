package kpi.differential.oracle;

import java.time.LocalDate;

/**
 * When a table is looked at.
 *
 * @param day years are counted up to it
 * @param year the fiscal year, as {@code R7}
 */
record Moment(LocalDate day, String year) {}
