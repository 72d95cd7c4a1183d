package kpi.differential.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/** What a condition asks of one known value, which stands as it would in a file. */
sealed interface Question {

  boolean of(String value, Moment moment);

  /** How a number stands to a limit. */
  enum Relation {
    AT_MOST,
    AT_LEAST,
    LESS,
    MORE,
    EQUAL,
    OTHER
  }

  /**
   * Whether a number keeps a limit.
   *
   * @param limit in the unit of the column
   */
  record Amount(Relation relation, BigDecimal limit) implements Question {
    @Override
    public boolean of(String value, Moment moment) {
      int compared = new BigDecimal(value).compareTo(limit);
      return switch (relation) {
        case AT_MOST -> compared <= 0;
        case AT_LEAST -> compared >= 0;
        case LESS -> compared < 0;
        case MORE -> compared > 0;
        case EQUAL -> compared == 0;
        case OTHER -> compared != 0;
      };
    }
  }

  /** Whether a number lies between two, or is one of them; in the unit of the column. */
  record Within(BigDecimal least, BigDecimal most) implements Question {
    @Override
    public boolean of(String value, Moment moment) {
      BigDecimal number = new BigDecimal(value);
      return number.max(least).min(most).compareTo(number) == 0;
    }
  }

  /**
   * Whether a span since a day is over. The last day of 15年以内 is the fifteenth anniversary, and the
   * first day of 15年以上経過 is the same; an anniversary that a month lacks is its last day.
   *
   * @param onTheDay whether it is over on the anniversary itself
   */
  record Over(Period span, boolean onTheDay) implements Question {
    @Override
    public boolean of(String value, Moment moment) {
      LocalDate anniversary = LocalDate.parse(value).plus(span);
      return onTheDay ? !moment.day().isBefore(anniversary) : moment.day().isAfter(anniversary);
    }
  }

  /** Whether a day is still to come. */
  record Future() implements Question {
    @Override
    public boolean of(String value, Moment moment) {
      return LocalDate.parse(value).isAfter(moment.day());
    }
  }

  /** Whether a day is this one or a later one. */
  record Since(LocalDate first) implements Question {
    @Override
    public boolean of(String value, Moment moment) {
      return first.toEpochDay() <= LocalDate.parse(value).toEpochDay();
    }
  }

  /** Whether a code or text is one of these. */
  record Among(Set<String> texts) implements Question {
    @Override
    public boolean of(String value, Moment moment) {
      return texts.contains(value);
    }
  }

  /** Whether a text has a part. */
  record Holding(String part) implements Question {
    @Override
    public boolean of(String value, Moment moment) {
      return !value.replace(part, "").equals(value);
    }
  }

  /** Whether a fiscal year is the dataset's. */
  record ThisYear() implements Question {
    @Override
    public boolean of(String value, Moment moment) {
      return value.equals(moment.year());
    }
  }
}
