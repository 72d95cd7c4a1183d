package kpi.evaluation.target;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import kpi.evaluation.target.WhatIf.Change;
import kpi.model.definition.Aim;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A count or share of known parts, moved one subject after the other.
 *
 * @param denominator absent for a count
 */
record MovedFigure(BigFraction numerator, Optional<BigFraction> denominator) {

  /** The changes that bring it nearer to the aim; none if it is reached. */
  List<Change> towards(Aim aim) {
    if (aim.isReachedBy(value())) {
      return List.of();
    }
    boolean isCount = denominator.isEmpty();
    if (isBelow(aim)) {
      return isCount ? List.of(Change.MORE) : List.of(Change.NUMERATOR, Change.BOTH);
    }
    return isCount ? List.of(Change.FEWER) : List.of(Change.FEWER_IN_NUMERATOR, Change.DENOMINATOR);
  }

  private boolean isBelow(Aim aim) {
    return value().compareTo(aim.edgeFrom(value())) < 0;
  }

  private BigFraction value() {
    return denominator.map(numerator::divide).orElse(numerator);
  }

  /** The smallest number of subjects that reaches the aim; empty if none does. */
  Optional<BigInteger> needed(Change change, Aim aim) {
    return least(change, aim.edgeFrom(value()))
        .filter(number -> after(change, number).filter(aim::isReachedBy).isPresent());
  }

  /** Each change moves the value one way, so the first number past the edge is the smallest. */
  private Optional<BigInteger> least(Change change, BigFraction edge) {
    BigFraction below = denominator.orElse(BigFraction.ONE);
    BigFraction missing = edge.multiply(below).subtract(numerator);
    return switch (change) {
      case MORE, NUMERATOR -> whole(missing);
      case FEWER, FEWER_IN_NUMERATOR -> whole(missing.negate());
      case BOTH ->
          Optional.of(BigFraction.ONE.subtract(edge))
              .filter(rest -> rest.signum() > 0)
              .flatMap(rest -> whole(missing.divide(rest)));
      case DENOMINATOR ->
          Optional.of(edge)
              .filter(part -> part.signum() > 0)
              .flatMap(part -> whole(numerator.divide(part).subtract(below)));
    };
  }

  private static Optional<BigInteger> whole(BigFraction number) {
    BigInteger[] parts = number.getNumerator().divideAndRemainder(number.getDenominator());
    boolean isAbove = number.signum() > 0 && parts[1].signum() != 0;
    BigInteger up = isAbove ? parts[0].add(BigInteger.ONE) : parts[0];
    return Optional.of(up.max(BigInteger.ZERO));
  }

  /** The value after so many subjects; empty if there are not so many. */
  Optional<BigFraction> after(Change change, BigInteger subjects) {
    BigFraction number = BigFraction.of(subjects);
    BigFraction above =
        switch (change) {
          case MORE, NUMERATOR, BOTH -> numerator.add(number);
          case FEWER, FEWER_IN_NUMERATOR -> numerator.subtract(number);
          case DENOMINATOR -> numerator;
        };
    boolean isWider = change == Change.BOTH || change == Change.DENOMINATOR;
    Optional<BigFraction> below = denominator.map(one -> isWider ? one.add(number) : one);
    boolean exist = above.signum() >= 0 && below.map(one -> above.compareTo(one) <= 0).orElse(true);
    return exist ? Optional.of(below.map(above::divide).orElse(above)) : Optional.empty();
  }
}
