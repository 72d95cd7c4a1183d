package kpi.rules.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kpi.model.fact.Value;

/** Where a condition draws its line, and how far from it a value lies. */
public sealed interface Limit {

  Sense sense();

  /** The limit of the negated condition. */
  Limit opposite();

  /** How far a value lies from the limit; empty if it is blank. */
  Optional<Distance> distance(Value value);

  /** On which side of the limit the condition holds. */
  enum Sense {
    AT_MOST,
    AT_LEAST,
    BELOW,
    ABOVE;

    /** The step from the limit to the nearest value on its other side, in units or days. */
    public int stepAcross() {
      return this == AT_MOST || this == ABOVE ? 1 : -1;
    }

    Sense opposite() {
      return switch (this) {
        case AT_MOST -> ABOVE;
        case AT_LEAST -> BELOW;
        case BELOW -> AT_LEAST;
        case ABOVE -> AT_MOST;
      };
    }
  }

  /**
   * A value minus the limit, in the limit's unit or in days.
   *
   * @param least of the values that a partial date may stand for
   * @param greatest equal to the least, but for a partial date
   */
  record Distance(BigDecimal least, BigDecimal greatest) {

    public boolean isZero() {
      return least.signum() == 0 && greatest.signum() == 0;
    }
  }

  /**
   * A number.
   *
   * @param unit of the item, as in the data dictionary
   */
  record Amount(Sense sense, BigDecimal amount, String unit) implements Limit {

    @Override
    public Limit opposite() {
      return new Amount(sense.opposite(), amount, unit);
    }

    @Override
    public Optional<Distance> distance(Value value) {
      if (value instanceof Value.Number number) {
        BigDecimal distance = number.number().subtract(amount);
        return Optional.of(new Distance(distance, distance));
      }
      return Optional.empty();
    }
  }

  /** A day; on it the condition holds if the sense includes the limit. */
  record Day(Sense sense, LocalDate day) implements Limit {

    @Override
    public Limit opposite() {
      return new Day(sense.opposite(), day);
    }

    @Override
    public Optional<Distance> distance(Value value) {
      if (value instanceof Value.Days days) {
        return Optional.of(new Distance(from(days.first()), from(days.last())));
      }
      return Optional.empty();
    }

    private BigDecimal from(LocalDate other) {
      return BigDecimal.valueOf(ChronoUnit.DAYS.between(day, other));
    }
  }
}
