package kpi.report.files;

import org.apache.commons.numbers.fraction.BigFraction;

/** The rule for published tables: a share of one to nine is marked, since one case moves it far. */
public final class SmallDenominator {

  private static final BigFraction LIMIT = BigFraction.of(10);

  private SmallDenominator() {}

  public static boolean is(BigFraction denominator) {
    return denominator.signum() > 0 && denominator.compareTo(LIMIT) < 0;
  }
}
