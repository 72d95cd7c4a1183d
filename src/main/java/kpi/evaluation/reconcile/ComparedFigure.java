package kpi.evaluation.reconcile;

import java.util.Optional;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.printed.DifferenceKind;

/**
 * A printed figure with what it was compared with.
 *
 * @param kind how it was compared
 * @param year the year it speaks of
 * @param printed the bare number as printed, without {@code %} and thousands separators; {@code -}
 *     where no figure was printed
 * @param recomputed in the same form, at the printed precision; a range {@code 10.4～12.3} where
 *     something undetermined matters
 * @param page where it was printed; several are joined by {@code 、}
 * @param note what the report's keepers know of it
 * @param synthetic whether the recomputed figure rests on invented data
 * @param holdsFor the year before, if the printed figure is that of it and not of this one
 */
public record ComparedFigure(
    DifferenceKind kind,
    CellId cell,
    FiscalYear year,
    String printed,
    String recomputed,
    String page,
    Optional<String> note,
    boolean synthetic,
    Optional<FiscalYear> holdsFor) {

  /** A figure of no other year. */
  public ComparedFigure(
      DifferenceKind kind,
      CellId cell,
      FiscalYear year,
      String printed,
      String recomputed,
      String page,
      Optional<String> note,
      boolean synthetic) {
    this(kind, cell, year, printed, recomputed, page, note, synthetic, Optional.empty());
  }

  private static final String BETWEEN_PAGES = "、";

  /** Whether another tells the same of the same figure, if on another page. */
  boolean isSame(ComparedFigure other) {
    return kind == other.kind
        && cell.equals(other.cell)
        && year.equals(other.year)
        && printed.equals(other.printed)
        && recomputed.equals(other.recomputed);
  }

  ComparedFigure alsoOn(String otherPage) {
    return page.equals(otherPage)
        ? this
        : new ComparedFigure(
            kind,
            cell,
            year,
            printed,
            recomputed,
            page + BETWEEN_PAGES + otherPage,
            note,
            synthetic,
            holdsFor);
  }
}
