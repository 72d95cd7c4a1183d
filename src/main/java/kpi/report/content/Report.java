package kpi.report.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.layout.PagePlan;

/**
 * A report for the committee.
 *
 * @param title of the dataset
 * @param plan what the plan is called that the KPIs are of
 * @param year label of the fiscal year
 * @param westernYear the same as a Western year
 * @param referenceDate ISO
 * @param synthetic whether any figure rests on invented data
 * @param pages the order of what follows
 * @param printed how the figures compare with those of a printed report, if there is one
 * @param tool name and version of the program
 * @param sources by indicator, where its definition comes from
 */
public record Report(
    ReportStatus status,
    String title,
    String plan,
    String year,
    int westernYear,
    String referenceDate,
    boolean synthetic,
    List<Glance> glance,
    PagePlan pages,
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

  /**
   * How the data were gathered.
   *
   * @param facts reference date, cut-off, sent, returned, response rate: name and text
   * @param ledger from the respondents to those counted
   * @param assumptions what the dataset says of itself
   */
  public record Survey(List<Fact> facts, Table ledger, List<String> assumptions) {

    /** A fact about the survey. */
    public record Fact(String name, String text) {}
  }

  /**
   * A line of the first page.
   *
   * @param kpi 1 to 11
   * @param label of the indicator within its stratum
   * @param trend the figures of all known years, this one last
   * @param state whether there is a number, a range, or why there is none
   */
  public record Glance(
      int kpi,
      String goal,
      String label,
      Figure value,
      Optional<Figure> previous,
      Optional<Figure> change,
      List<YearFigure> trend,
      String state) {

    /** A figure of one year. */
    public record YearFigure(String year, Figure figure) {}
  }
}
