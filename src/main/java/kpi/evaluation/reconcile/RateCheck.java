package kpi.evaluation.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kpi.evaluation.reconcile.UncomparedFigure.Reason;
import kpi.model.CellId;
import kpi.model.dataset.PublishedFigure;
import kpi.model.printed.DifferenceKind;
import kpi.model.printed.PrintedFigure;
import kpi.model.printed.PrintedReport.AddedRates;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;

/**
 * Tells rates that were added although their denominators differ. The right rate is given at its
 * own precision, since a sum that rounds to it is wrong all the same.
 */
final class RateCheck {

  private final Recomputed recomputed;
  private final Findings findings;

  RateCheck(Recomputed recomputed, Findings findings) {
    this.recomputed = recomputed;
    this.findings = findings;
  }

  void check(AddedRates rates) {
    List<Optional<IndicatorResult>> added = rates.of().stream().map(this::certain).toList();
    Optional<IndicatorResult> correct =
        recomputed.result(rates.correct()).filter(result -> result.range().isPresent());
    Optional<PrintedFigure> printed =
        PrintedFigure.parse(rates.printed()).filter(one -> !one.isRange());
    if (added.stream().anyMatch(Optional::isEmpty) || correct.isEmpty()) {
      cannot(rates, Reason.OPEN_DENOMINATOR, "足し合わせた割合の分母が確定しない");
    } else if (printed.isEmpty()) {
      cannot(rates, Reason.NO_NUMBER, "印刷された「" + rates.printed().strip() + "」は数ではない");
    } else if (added.stream().map(rate -> rate.get().denominator()).distinct().count() == 1) {
      new FigureCheck(recomputed, findings).check(asFigure(rates));
    } else {
      findings.differs(difference(rates, printed.get().lower(), correct.get()));
    }
  }

  /** A rate over a denominator that is certain. */
  private Optional<IndicatorResult> certain(CellId cell) {
    return recomputed
        .result(cell)
        .filter(result -> result.status() == Status.MEASURED && result.denominator().isPresent());
  }

  private static PublishedFigure asFigure(AddedRates rates) {
    return new PublishedFigure(rates.correct(), Optional.empty(), rates.printed(), rates.page());
  }

  private ComparedFigure difference(AddedRates rates, BigDecimal printed, IndicatorResult correct) {
    int decimals = Math.max(printed.scale(), correct.definition().decimals());
    return new ComparedFigure(
        DifferenceKind.MIXED_DENOMINATORS,
        rates.correct(),
        recomputed.year(),
        printed.toPlainString(),
        BareNumber.rounded(
            correct.range().orElseThrow(), correct.definition(), BigDecimal.ONE, decimals),
        rates.page(),
        Optional.empty(),
        correct.synthetic());
  }

  private void cannot(AddedRates rates, Reason reason, String note) {
    findings.uncompared(
        new UncomparedFigure(
            DifferenceKind.MIXED_DENOMINATORS,
            rates.correct(),
            recomputed.year(),
            BareNumber.of(rates.printed()),
            rates.page(),
            reason,
            note));
  }
}
