package kpi.rules.indicator;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.kie.api.definition.type.ClassReactive;

/** The fact that display rules fire on: a cell with its one measured value. */
// Drools would look for property names inside the texts of the constraints, and can fail on them.
@ClassReactive
public final class CellToShow {

  private final CellLabels labels;
  private final Optional<BigFraction> numerator;
  private final Optional<BigFraction> denominator;

  CellToShow(
      CellLabels labels, Optional<BigFraction> numerator, Optional<BigFraction> denominator) {
    this.labels = labels;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  CellLabels labels() {
    return labels;
  }

  public String getIndicator() {
    return labels.cell().indicator();
  }

  public boolean isOneOf(String stratum, String names) {
    return labels.isOneOf(stratum, names);
  }

  public boolean isNotOneOf(String stratum, String names) {
    return labels.stratum(stratum).isPresent() && !labels.isOneOf(stratum, names);
  }

  public boolean numeratorIs(String number) {
    return equals(numerator, number);
  }

  public boolean denominatorIs(String number) {
    return equals(denominator, number);
  }

  private static boolean equals(Optional<BigFraction> figure, String number) {
    return figure.filter(BigFraction.of(new BigInteger(number))::equals).isPresent();
  }
}
