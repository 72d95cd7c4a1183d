package kpi.model.printed;

import java.util.List;
import java.util.Optional;
import kpi.model.CellId;
import kpi.model.dataset.PublishedFigure;

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

  /**
   * Rates that a report adds to one another.
   *
   * @param printed the sum, as printed
   * @param of the rates that were added
   * @param correct the rate on one denominator
   */
  public record AddedRates(String printed, List<CellId> of, CellId correct, String page) {}

  /**
   * A second print of what an indicator counts.
   *
   * @param compare the indicator
   * @param note what is known of the difference
   */
  public record PrintedCount(String printed, CellId compare, String page, Optional<String> note) {}

  /**
   * A printed total with the printed figures that must add up to it.
   *
   * @param parts at least one, each cell once
   */
  public record PrintedSum(PublishedFigure total, List<PublishedFigure> parts) {}
}
