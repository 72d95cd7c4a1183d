package kpi.model.printed;

import java.util.List;
import kpi.model.PublishedFigure;

/**
 * What {@code published.yaml} holds of a printed report, in the order of the file.
 *
 * @param figures each figure as printed
 * @param sums printed totals with the printed figures that must add up to them
 * @param rates rates that the report adds to one another
 * @param counts second prints of a count
 */
public record PrintedReport(
    List<PublishedFigure> figures,
    List<PrintedSum> sums,
    List<AddedRates> rates,
    List<PrintedCount> counts) {

  public static final PrintedReport NONE =
      new PrintedReport(List.of(), List.of(), List.of(), List.of());
}
