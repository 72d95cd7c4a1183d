package kpi.evaluation.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.evaluation.reconcile.UncomparedFigure.Reason;
import kpi.model.FiscalYear;
import kpi.model.PublishedFigure;
import kpi.model.printed.DifferenceKind;
import kpi.model.printed.PrintedSum;

/** Adds the printed parts up and holds them against their printed total; no data are needed. */
final class SumCheck {

  private final FiscalYear current;
  private final Findings findings;

  SumCheck(FiscalYear current, Findings findings) {
    this.current = current;
    this.findings = findings;
  }

  void check(PrintedSum sum) {
    Optional<String> noNumber =
        Stream.concat(Stream.of(sum.total()), sum.parts().stream())
            .map(PublishedFigure::printed)
            .filter(printed -> BareNumber.parse(printed).isEmpty())
            .findFirst();
    if (noNumber.isPresent()) {
      cannot(sum.total(), noNumber.get());
    } else {
      compare(sum);
    }
  }

  private void compare(PrintedSum sum) {
    BigDecimal total = BareNumber.parse(sum.total().printed()).orElseThrow();
    BigDecimal added =
        sum.parts().stream()
            .map(part -> BareNumber.parse(part.printed()).orElseThrow())
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

  private void cannot(PublishedFigure total, String noNumber) {
    findings.uncompared(
        new UncomparedFigure(
            DifferenceKind.PRINTED_SUM,
            total.cell(),
            total.year().orElse(current),
            BareNumber.of(total.printed()),
            total.page(),
            Reason.NO_NUMBER,
            "印刷された「" + noNumber.strip() + "」は数ではない"));
  }
}
