package kpi.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report year, labelled by its era: R7 is 2025, from April 2025 to March 2026.
 *
 * @param western the Western year, from 2019
 */
public record FiscalYear(int western) implements Comparable<FiscalYear> {

  private static final int YEAR_BEFORE_REIWA = 2018;
  private static final Pattern LABEL = Pattern.compile("R([1-9][0-9]?)");

  public static Optional<FiscalYear> parse(String label) {
    Matcher matcher = LABEL.matcher(label);
    return matcher.matches()
        ? Optional.of(new FiscalYear(YEAR_BEFORE_REIWA + Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  public String label() {
    return "R" + (western - YEAR_BEFORE_REIWA);
  }

  /** The first of April. */
  public LocalDate firstDay() {
    return LocalDate.of(western, Month.APRIL, 1);
  }

  /** The last of March of the next calendar year. */
  public LocalDate lastDay() {
    return firstDay().plusYears(1).minusDays(1);
  }

  public FiscalYear minus(int years) {
    return new FiscalYear(western - years);
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(western, other.western);
  }

  @Override
  public String toString() {
    return label();
  }
}
