package kpi.model.series;

import java.util.Optional;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.result.Origin;
import kpi.model.result.Status;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure of an earlier year, from {@code history.yaml} or from the results of an earlier run.
 *
 * @param range the value, or every value that it can take, in the indicator's unit, a rate as a
 *     fraction of 1; numerator / denominator where both are known; the printed number where only
 *     that is known
 * @param printed the printed text where nothing more exact is known
 * @param breakNote why the series breaks at this year
 * @param run what the earlier run says of it; absent for what people wrote
 */
public record HistoryEntry(
    CellId cell,
    FiscalYear year,
    Optional<Range> range,
    Optional<BigFraction> numerator,
    Optional<BigFraction> denominator,
    Optional<String> printed,
    Origin origin,
    Optional<String> note,
    Optional<String> breakNote,
    Place place,
    Optional<PastRun> run) {

  /** A figure with one value, as people wrote it. */
  public HistoryEntry(
      CellId cell,
      FiscalYear year,
      Optional<BigFraction> value,
      Optional<BigFraction> numerator,
      Optional<BigFraction> denominator,
      Optional<String> printed,
      Origin origin,
      Optional<String> note,
      Optional<String> breakNote,
      Place place) {
    this(
        cell,
        year,
        value.map(Range::of),
        numerator,
        denominator,
        printed,
        origin,
        note,
        breakNote,
        place,
        Optional.empty());
  }

  /** The same figure with another value, or with none. */
  public HistoryEntry with(Optional<BigFraction> value) {
    return new HistoryEntry(
        cell,
        year,
        value.map(Range::of),
        numerator,
        denominator,
        printed,
        origin,
        note,
        breakNote,
        place,
        run);
  }

  /** The one value that it has; empty if it is undetermined. */
  public Optional<BigFraction> value() {
    boolean isOpen = run.filter(one -> one.status() == Status.BOUNDED).isPresent();
    return range.filter(all -> all.isExact() && !isOpen).map(Range::lower);
  }

  /** Whether it rests on invented data, as far as is known. */
  public boolean isSynthetic() {
    return run.map(PastRun::synthetic).orElse(false);
  }

  /**
   * What the results of an earlier run say of a figure beside its value.
   *
   * @param display as it was shown
   * @param status bounded also where the one value may not exist
   * @param synthetic whether it rests on invented data
   * @param definition the fingerprint of the definition that it was worked out by; absent in
   *     results that do not tell
   */
  public record PastRun(
      String display, Status status, boolean synthetic, Optional<String> definition) {}
}
