package kpi.evaluation.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.evaluation.reconcile.UncomparedFigure.Reason;
import kpi.model.FiscalYear;
import kpi.model.dataset.PublishedFigure;
import kpi.model.printed.DifferenceKind;
import kpi.model.printed.PrintedFigure;
import kpi.model.printed.PrintedReport.PrintedSum;

/** Adds the printed parts up and holds them against their printed total; no data are needed. */
final class SumCheck {

  private final FiscalYear current;
  private final Findings findings;

  SumCheck(FiscalYear current, Findings findings) {
    this.current = current;
    this.findings = findings;
  }

  void check(PrintedSum sum) {
    Optional<PublishedFigure> noNumber =
        Stream.concat(Stream.of(sum.total()), sum.parts().stream())
            .filter(one -> number(one).isEmpty())
            .findFirst();
    if (noNumber.isPresent()) {
      cannot(sum.total(), Reason.NO_NUMBER, said(noNumber.get()) + "は数ではない");
      return;
    }
    Optional<PublishedFigure> otherUnit =
        sum.parts().stream().filter(one -> !isOneUnit(one, sum.total())).findFirst();
    if (otherUnit.isPresent()) {
      String units = said(otherUnit.get()) + "と" + said(sum.total());
      cannot(sum.total(), Reason.OTHER_UNIT, units + "は単位が違う");
    } else {
      compare(sum);
    }
  }

  private static String said(PublishedFigure figure) {
    return "印刷された「" + figure.printed().strip() + "」";
  }

  private static Optional<PrintedFigure> number(PublishedFigure figure) {
    return PrintedFigure.parse(figure.printed()).filter(one -> !one.isRange());
  }

  private static boolean isOneUnit(PublishedFigure part, PublishedFigure total) {
    return number(part).orElseThrow().sharesUnit(number(total).orElseThrow());
  }

  private void compare(PrintedSum sum) {
    BigDecimal total = number(sum.total()).orElseThrow().lower();
    BigDecimal added =
        sum.parts().stream()
            .map(part -> number(part).orElseThrow().lower())
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(total.scale(), RoundingMode.HALF_UP);
    ComparedFigure compared =
        new ComparedFigure(
            DifferenceKind.PRINTED_SUM,
            sum.total().cell(),
            sum.total().year().orElse(current),
            total.toPlainString(),
            added.toPlainString(),
            sum.total().page(),
            Optional.empty(),
            false);
    if (total.equals(added)) {
      findings.equal(compared);
    } else {
      findings.differs(compared);
    }
  }

  private void cannot(PublishedFigure total, Reason reason, String note) {
    findings.uncompared(
        new UncomparedFigure(
            DifferenceKind.PRINTED_SUM,
            total.cell(),
            total.year().orElse(current),
            BareNumber.of(total.printed()),
            total.page(),
            reason,
            note));
  }
}
