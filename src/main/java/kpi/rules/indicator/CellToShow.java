package kpi.rules.indicator;

import java.math.BigInteger;
import java.util.Optional;
import kpi.rules.sentence.Said;
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

  /**
   * A condition of a rule.
   *
   * @param key what the line says, as {@link Said#key} writes it
   */
  public boolean holds(String key) {
    Said said = Said.of(key);
    return switch (said.kind()) {
      case NUMERATOR_IS -> equals(numerator, said.first());
      case DENOMINATOR_IS -> equals(denominator, said.first());
      default -> labels.holds(said);
    };
  }

  private static boolean equals(Optional<BigFraction> figure, String number) {
    return figure.filter(BigFraction.of(new BigInteger(number))::equals).isPresent();
  }
}
