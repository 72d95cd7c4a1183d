package kpi.model.dataset;

import java.util.Optional;
import kpi.model.CellId;
import kpi.model.FiscalYear;

/**
 * A figure as it was printed, from {@code published.yaml}.
 *
 * @param year the year it speaks of; absent for the dataset's own
 * @param printed the text, with its sign and unit mark
 */
public record PublishedFigure(CellId cell, Optional<FiscalYear> year, String printed, String page) {

  public PublishedFigure printedAs(String other) {
    return new PublishedFigure(cell, year, other, page);
  }
}
