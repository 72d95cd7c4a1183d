package kpi.evaluation.reconcile;

import java.util.List;
import java.util.Optional;
import kpi.loading.dataset.Dataset;
import kpi.model.printed.DifferenceKind;
import kpi.model.printed.PrintedReport;
import kpi.model.printed.Waiver;
import kpi.model.result.Evaluation;
import kpi.model.series.HistoryEntry;

/**
 * The printed figures of a report held against the recomputed ones and against each other. All
 * lists are in the order of {@code published.yaml}: figures, sums, added rates, counts.
 *
 * @param differences that no waiver covers
 * @param waived differences that a waiver covers
 * @param equal figures that hold at the printed precision
 * @param notRecomputable figures that could not be compared
 * @param unusedWaivers waivers that no difference bears out, in the order of their file
 */
public record Reconciliation(
    List<ComparedFigure> differences,
    List<WaivedDifference> waived,
    List<ComparedFigure> equal,
    List<UncomparedFigure> notRecomputable,
    List<UnusedWaiver> unusedWaivers) {

  /** Reconciles what the dataset says was printed with what was evaluated of it. */
  public static Reconciliation of(Evaluation evaluation, Dataset dataset) {
    return of(evaluation, dataset.printedReport(), dataset.history());
  }

  /**
   * @param history the figures of earlier years, for what was printed of them
   */
  public static Reconciliation of(
      Evaluation evaluation, PrintedReport printed, List<HistoryEntry> history) {
    Findings findings = new Findings();
    Recomputed recomputed = new Recomputed(evaluation, history);
    FigureCheck figures = new FigureCheck(recomputed, findings);
    printed.figures().forEach(figures::check);
    SumCheck sums = new SumCheck(recomputed.year(), findings);
    printed.sums().forEach(sums::check);
    RateCheck rates = new RateCheck(recomputed, findings);
    printed.rates().forEach(rates::check);
    printed.counts().forEach(figures::check);
    return new Reconciliation(
        findings.differences(), List.of(), findings.equal(), findings.uncompared(), List.of());
  }

  /** The same with waivers applied; those of an earlier application are forgotten. */
  public Reconciliation under(List<Waiver> waivers) {
    return Waiving.apply(this, waivers);
  }

  /** Whether every difference is waived and every waiver is needed. */
  public boolean holds() {
    return differences.isEmpty() && unusedWaivers.isEmpty();
  }

  /** Whether any figure was compared at all. */
  public boolean comparedAny() {
    return !equal.isEmpty() || !differences.isEmpty() || !waived.isEmpty();
  }

  /** How many figures of a kind are equal. */
  public long equalOf(DifferenceKind kind) {
    return equal.stream().filter(figure -> figure.kind() == kind).count();
  }

  /**
   * A waiver that no difference bears out.
   *
   * @param now the difference that the figure has now; absent if no difference of it is found
   */
  public record UnusedWaiver(Waiver waiver, Optional<ComparedFigure> now) {}

  /** A difference that a waiver leaves as it is (確認済みの差異). */
  public record WaivedDifference(ComparedFigure figure, Waiver waiver) {}
}
