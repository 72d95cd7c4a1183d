package kpi.evaluation;

import java.util.List;
import java.util.Optional;
import kpi.model.Ends;
import kpi.model.Range;
import kpi.model.Status;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a formula comes to, before it is compared with earlier years and put into words.
 *
 * @param text what is shown instead of a number, if anything
 */
record Figure(
    Status status,
    Optional<Range> range,
    Optional<BigFraction> numerator,
    Optional<BigFraction> denominator,
    Optional<Ends> ends,
    String text,
    List<String> notes) {

  /** A value, or a range, without parts. */
  static Figure of(Range range, List<String> notes) {
    return new Figure(
        status(range),
        Optional.of(range),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        notes);
  }

  /** A value, or a range, of these parts. */
  static Figure of(
      Ends ends,
      Optional<BigFraction> numerator,
      Optional<BigFraction> denominator,
      List<String> notes) {
    Range range = ends.range();
    return new Figure(
        status(range), Optional.of(range), numerator, denominator, Optional.of(ends), "", notes);
  }

  private static Status status(Range range) {
    return range.isExact() ? Status.MEASURED : Status.BOUNDED;
  }

  /** The figure in another unit, of which so many make one of this: the denominator stays. */
  Figure times(BigFraction scale) {
    return scale.equals(BigFraction.ONE)
        ? this
        : new Figure(
            status,
            range.map(all -> new Range(all.lower().multiply(scale), all.upper().multiply(scale))),
            numerator.map(scale::multiply),
            denominator,
            ends.map(both -> both.times(scale)),
            text,
            notes);
  }

  static Figure notComputable(String reason) {
    return notComputable(Optional.empty(), Optional.empty(), reason);
  }

  static Figure notComputable(
      Optional<BigFraction> numerator, Optional<BigFraction> denominator, String reason) {
    return new Figure(
        Status.NOT_COMPUTABLE,
        Optional.empty(),
        numerator,
        denominator,
        Optional.empty(),
        "",
        List.of(reason));
  }
}
