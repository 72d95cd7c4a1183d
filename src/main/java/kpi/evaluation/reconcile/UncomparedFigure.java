package kpi.evaluation.reconcile;

import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.printed.DifferenceKind;

/**
 * A printed figure that could not be compared, and so is neither equal nor different.
 *
 * @param kind how it would have been compared
 * @param printed as in {@link ComparedFigure}
 * @param note why, as a Japanese sentence
 */
public record UncomparedFigure(
    DifferenceKind kind,
    CellId cell,
    FiscalYear year,
    String printed,
    String page,
    Reason reason,
    String note) {

  /** Why there is nothing to compare with. */
  public enum Reason {
    /** The indicator has no value; the note is that of its result. */
    NO_VALUE("no-value"),
    /** The definitions know no such indicator and stratum. */
    NO_SUCH_INDICATOR("no-such-indicator"),
    /** The value of an earlier year is not known. */
    YEAR_NOT_KNOWN("year-not-known"),
    /** What is known of the earlier year is the printed figure itself. */
    ONLY_AS_PRINTED("only-as-printed"),
    /** What is printed is no number. */
    NO_NUMBER("no-number"),
    /** What is printed is of another unit. */
    OTHER_UNIT("other-unit"),
    /** It is not certain over what the added rates were taken. */
    OPEN_DENOMINATOR("open-denominator");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** The word in results. */
    public String word() {
      return word;
    }
  }
}
