package kpi.loading.intake.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import kpi.model.fact.Units;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a number stands for, and in which unit.
 *
 * @param units those that are known
 * @param unit of the item, in which the plain form writes it: 円, 人; empty if it has none
 * @param columnUnit of the source column, if a heading or a mapping tells one: 百万円
 * @param decimals how many digits after the point the plain form holds
 * @param mayBeNegative whether a number below 0 makes sense
 */
public record NumberItem(
    Units units, String unit, Optional<String> columnUnit, int decimals, boolean mayBeNegative) {

  /**
   * @throws IllegalArgumentException if the unit of the column does not convert into the item's;
   *     who takes a unit from a file asks {@link Units#factor} before
   */
  public NumberItem {
    if (columnUnit.isPresent() && units.factor(columnUnit.get(), unit).isEmpty()) {
      throw new IllegalArgumentException(columnUnit.get() + " does not convert into " + unit);
    }
  }

  /** An item as the plain form holds it: a whole number from 0. */
  public static NumberItem counted(Units units, String unit, Optional<String> columnUnit) {
    return new NumberItem(units, unit, columnUnit, 0, false);
  }

  /** The unit of a number that stands in the column alone. */
  String assumed() {
    return columnUnit.orElse(unit);
  }

  /** The unit of the item as it is told to people. */
  String shownUnit() {
    return unit.isEmpty() ? "-" : unit;
  }

  /** Whether a unit is made of no other, as 円 is and 千円 is not; also 名, which is 人. */
  boolean isPlain(String name) {
    return units.of(name).map(known -> known.times().equals(BigFraction.ONE)).orElse(true);
  }

  /** How many of the item's unit one of another is; empty if they have nothing to do. */
  Optional<BigFraction> of(String other) {
    return other.equals(unit) ? Optional.of(BigFraction.ONE) : units.factor(other, unit);
  }

  /** A number in the item's unit with its digits; empty if it has more than the plain form. */
  Optional<BigDecimal> held(BigFraction exact) {
    BigFraction shifted = exact.multiply(BigInteger.TEN.pow(decimals));
    return shifted.getDenominator().equals(BigInteger.ONE)
        ? Optional.of(new BigDecimal(shifted.getNumerator(), decimals))
        : Optional.empty();
  }
}
