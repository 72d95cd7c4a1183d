package kpi.model.result;

import java.util.Optional;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The result of one cell.
 *
 * @param range the value, or every value it can take; a rate as a fraction of 1; absent if there is
 *     none
 * @param numerator what certainly counts
 * @param denominator what certainly counts
 * @param ends the parts of both ends of the range, where it has parts
 * @param display for people, without unit but %; empty if there is none
 * @param previous the value of the year before, in the same form as the value
 * @param change value minus previous, a rate in points
 * @param note empty if there is nothing to say
 */
public record IndicatorResult(
    CellId cell,
    IndicatorDefinition definition,
    Status status,
    Optional<Range> range,
    Optional<BigFraction> numerator,
    Optional<BigFraction> denominator,
    Optional<Ends> ends,
    String display,
    Optional<BigFraction> previous,
    Optional<Range> change,
    String note,
    boolean synthetic) {

  /** A result whose range has no parts. */
  public IndicatorResult(
      CellId cell,
      IndicatorDefinition definition,
      Status status,
      Optional<Range> range,
      Optional<BigFraction> numerator,
      Optional<BigFraction> denominator,
      String display,
      Optional<BigFraction> previous,
      Optional<Range> change,
      String note,
      boolean synthetic) {
    this(
        cell,
        definition,
        status,
        range,
        numerator,
        denominator,
        Optional.empty(),
        display,
        previous,
        change,
        note,
        synthetic);
  }

  /** The one value; empty if there are several, or if there may be none. */
  public Optional<BigFraction> value() {
    return range.filter(all -> all.isExact() && status != Status.BOUNDED).map(Range::lower);
  }

  /** The parts of both ends where they differ, so that no single parts stand for the value. */
  public Optional<Ends> openEnds() {
    return ends.filter(both -> !both.lower().equals(both.upper()));
  }

  /** The same figure with another display and note. */
  public IndicatorResult shownAs(String otherDisplay, String otherNote) {
    return new IndicatorResult(
        cell,
        definition,
        status,
        range,
        numerator,
        denominator,
        ends,
        otherDisplay,
        previous,
        change,
        otherNote,
        synthetic);
  }

  /** The same figure of a definition that says more of it, such as its decimals. */
  public IndicatorResult of(IndicatorDefinition other) {
    return new IndicatorResult(
        cell,
        other,
        status,
        range,
        numerator,
        denominator,
        ends,
        display,
        previous,
        change,
        note,
        synthetic);
  }

  /** What is shown of a figure that is not published. */
  public static final String WITHHELD = "x";

  static final String WITHHELD_NOTE = "秘匿";

  /** The same without anything of which the figure could be found out. */
  public IndicatorResult withheld() {
    return new IndicatorResult(
        cell,
        definition,
        Status.WITHHELD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        WITHHELD,
        previous,
        Optional.empty(),
        WITHHELD_NOTE,
        synthetic);
  }
}
