package kpi.model.result;

import java.util.Optional;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure of one year.
 *
 * @param display the printed text where it was printed, else the rounded value
 * @param note everything there is to say, the break included
 * @param breakNote why it cannot be compared with the years before; absent if it can
 * @param synthetic whether it rests on invented data, as far as is known
 * @param range the value, or every value that it can take; absent if there is none
 */
public record SeriesPoint(
    CellId cell,
    FiscalYear year,
    Optional<BigFraction> value,
    Optional<BigFraction> numerator,
    Optional<BigFraction> denominator,
    String display,
    Origin origin,
    String note,
    Optional<String> breakNote,
    boolean synthetic,
    Optional<Range> range) {

  /** A figure with one value, or none. */
  public SeriesPoint(
      CellId cell,
      FiscalYear year,
      Optional<BigFraction> value,
      Optional<BigFraction> numerator,
      Optional<BigFraction> denominator,
      String display,
      Origin origin,
      String note,
      Optional<String> breakNote,
      boolean synthetic) {
    this(
        cell,
        year,
        value,
        numerator,
        denominator,
        display,
        origin,
        note,
        breakNote,
        synthetic,
        value.map(Range::of));
  }

  /** A figure that can be compared with the years before, and rests on no invented data. */
  public SeriesPoint(
      CellId cell,
      FiscalYear year,
      Optional<BigFraction> value,
      Optional<BigFraction> numerator,
      Optional<BigFraction> denominator,
      String display,
      Origin origin,
      String note) {
    this(cell, year, value, numerator, denominator, display, origin, note, Optional.empty(), false);
  }

  /** The same without anything of which the figure could be found out. */
  public SeriesPoint withheld() {
    return new SeriesPoint(
        cell,
        year,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        IndicatorResult.WITHHELD,
        origin,
        IndicatorResult.WITHHELD_NOTE,
        breakNote,
        synthetic,
        Optional.empty());
  }
}
