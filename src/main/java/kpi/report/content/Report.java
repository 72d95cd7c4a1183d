package kpi.report.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report for the committee.
 *
 * @param title of the dataset
 * @param year label of the fiscal year
 * @param westernYear the same as a Western year
 * @param referenceDate ISO
 * @param synthetic whether any figure rests on invented data
 * @param printed how the figures compare with those of a printed report, if there is one
 * @param tool name and version of the program
 * @param sources by indicator, where its definition comes from
 */
public record Report(
    ReportStatus status,
    String title,
    String year,
    int westernYear,
    String referenceDate,
    boolean synthetic,
    List<Glance> glance,
    Survey survey,
    List<Section> sections,
    Optional<Reconciled> printed,
    String tool,
    Map<String, String> sources) {

  /**
   * Printed figures against recomputed ones.
   *
   * @param summary one sentence
   * @param differences kind, what, printed, recomputed, page
   * @param uncompared what cannot be recomputed, and why
   */
  public record Reconciled(String summary, Table differences, Table uncompared) {}
}
