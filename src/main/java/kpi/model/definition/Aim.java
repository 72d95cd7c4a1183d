package kpi.model.definition;

import java.util.List;
import kpi.model.Range;
import kpi.model.Truth;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a figure is to be. Numbers are in the unit of its indicator, a rate as a fraction of 1. */
public sealed interface Aim {

  /** Whether one value is so. */
  boolean isReachedBy(BigFraction value);

  /** The value that one who starts from another has to get to. */
  BigFraction edgeFrom(BigFraction start);

  /** One value, or both ends. */
  List<BigFraction> values();

  /** The word in results. */
  String word();

  /** Whether a figure that can take every value of a range is so. */
  default Truth isReachedBy(Range figure) {
    boolean lower = isReachedBy(figure.lower());
    boolean upper = isReachedBy(figure.upper());
    if (lower && upper) {
      return Truth.YES;
    }
    return lower || upper || values().stream().allMatch(figure::spans) ? Truth.UNKNOWN : Truth.NO;
  }

  /** The value itself, or more. */
  record AtLeast(BigFraction value) implements Aim {

    @Override
    public boolean isReachedBy(BigFraction figure) {
      return figure.compareTo(value) >= 0;
    }

    @Override
    public BigFraction edgeFrom(BigFraction start) {
      return value;
    }

    @Override
    public List<BigFraction> values() {
      return List.of(value);
    }

    @Override
    public String word() {
      return "at-least";
    }
  }

  /** The value itself, or less. */
  record AtMost(BigFraction value) implements Aim {

    @Override
    public boolean isReachedBy(BigFraction figure) {
      return figure.compareTo(value) <= 0;
    }

    @Override
    public BigFraction edgeFrom(BigFraction start) {
      return value;
    }

    @Override
    public List<BigFraction> values() {
      return List.of(value);
    }

    @Override
    public String word() {
      return "at-most";
    }
  }

  /** Between two values, both included. */
  record Within(BigFraction from, BigFraction to) implements Aim {

    @Override
    public boolean isReachedBy(BigFraction figure) {
      return figure.compareTo(from) >= 0 && figure.compareTo(to) <= 0;
    }

    @Override
    public BigFraction edgeFrom(BigFraction start) {
      return start.compareTo(from) < 0 ? from : to;
    }

    @Override
    public List<BigFraction> values() {
      return List.of(from, to);
    }

    @Override
    public String word() {
      return "within";
    }
  }
}
