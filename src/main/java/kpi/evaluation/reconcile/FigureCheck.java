package kpi.evaluation.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import kpi.evaluation.reconcile.UncomparedFigure.Reason;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.dataset.PublishedFigure;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.printed.DifferenceKind;
import kpi.model.printed.PrintedFigure;
import kpi.model.printed.PrintedReport.PrintedCount;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Origin;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;

/** Holds a printed figure against the recomputed one, rounded half up at the printed precision. */
final class FigureCheck {

  /** What one printed figure is held against. */
  private record Against(
      Range range, IndicatorDefinition definition, String display, boolean synthetic) {}

  private final Recomputed recomputed;
  private final Findings findings;

  FigureCheck(Recomputed recomputed, Findings findings) {
    this.recomputed = recomputed;
    this.findings = findings;
  }

  void check(PrintedCount count) {
    check(
        new PublishedFigure(count.compare(), Optional.empty(), count.printed(), count.page()),
        count.note());
  }

  void check(PublishedFigure figure) {
    check(figure, Optional.empty());
  }

  private void check(PublishedFigure figure, Optional<String> note) {
    FiscalYear year = figure.year().orElse(recomputed.year());
    if (recomputed.definition(figure.cell()).isEmpty()) {
      cannot(figure, Reason.NO_SUCH_INDICATOR, "この指標は定義にない");
    } else if (year.equals(recomputed.year())) {
      checkResult(figure, note);
    } else {
      checkEarlier(figure, year, note);
    }
  }

  private void checkResult(PublishedFigure figure, Optional<String> note) {
    Optional<IndicatorResult> result = recomputed.result(figure.cell());
    if (result.isEmpty()) {
      cannot(figure, Reason.NO_SUCH_INDICATOR, "この内訳は定義にない");
    } else if (result.get().status() == Status.WITHHELD) {
      // what was printed may not be published either
      cannot(figure.printedAs(IndicatorResult.WITHHELD), Reason.NO_VALUE, result.get().note());
    } else if (result.get().range().isEmpty()) {
      cannot(figure, Reason.NO_VALUE, result.get().note());
    } else {
      IndicatorResult found = result.get();
      compare(
          figure,
          new Against(found.range().get(), found.definition(), found.display(), found.synthetic()),
          note);
    }
  }

  /** A history that only repeats what was printed would make a figure equal to itself. */
  private void checkEarlier(PublishedFigure figure, FiscalYear year, Optional<String> note) {
    Optional<HistoryEntry> entry = recomputed.earlier(figure.cell(), year);
    if (entry.isEmpty() || entry.get().value().isEmpty()) {
      cannot(figure, Reason.YEAR_NOT_KNOWN, year.label() + "の値が過年度の値にない");
    } else if (entry.get().origin() == Origin.COMPUTED || entry.get().numerator().isPresent()) {
      IndicatorDefinition definition = recomputed.definition(figure.cell()).orElseThrow();
      Range value = Range.of(entry.get().value().get());
      compare(figure, new Against(value, definition, "", false), note);
    } else {
      cannot(figure, Reason.ONLY_AS_PRINTED, year.label() + "の値は印刷された値しか分からない");
    }
  }

  private void compare(PublishedFigure figure, Against against, Optional<String> note) {
    Optional<PrintedFigure> read = PrintedFigure.parse(figure.printed());
    String printed = BareNumber.of(figure.printed());
    String unit = against.definition().unit();
    if (read.isEmpty() && !printed.equals(BareNumber.NO_FIGURE)) {
      cannot(figure, Reason.NO_NUMBER, "印刷された「" + printed + "」は数ではない");
    } else if (read.isPresent() && read.get().unitIn(unit).isEmpty()) {
      String text = figure.printed().strip();
      cannot(figure, Reason.OTHER_UNIT, "印刷された「" + text + "」の単位は、指標の単位「" + unit + "」と違う");
    } else {
      compare(figure, read, against, note);
    }
  }

  private void compare(
      PublishedFigure figure,
      Optional<PrintedFigure> read,
      Against against,
      Optional<String> note) {
    String printed = BareNumber.of(figure.printed());
    String found = found(against, read);
    ComparedFigure compared =
        new ComparedFigure(
            DifferenceKind.VALUE,
            figure.cell(),
            figure.year().orElse(recomputed.year()),
            printed,
            found,
            figure.page(),
            note,
            against.synthetic(),
            printed.equals(found) ? Optional.empty() : holdsFor(figure, read, against));
    if (printed.equals(found)) {
      findings.equal(compared);
    } else {
      findings.differs(compared);
    }
  }

  /** A report of the year before agrees with its own data, and not with those of this year. */
  private Optional<FiscalYear> holdsFor(
      PublishedFigure figure, Optional<PrintedFigure> read, Against against) {
    FiscalYear before = recomputed.year().minus(1);
    return recomputed
        .earlier(figure.cell(), before)
        .filter(entry -> figure.year().orElse(recomputed.year()).equals(recomputed.year()))
        .flatMap(HistoryEntry::range)
        .map(range -> found(new Against(range, against.definition(), "", false), read))
        .filter(BareNumber.of(figure.printed())::equals)
        .map(same -> before);
  }

  private static String found(Against against, Optional<PrintedFigure> printed) {
    IndicatorDefinition definition = against.definition();
    if (printed.isEmpty() && against.display().equals(BareNumber.NO_FIGURE)) {
      return BareNumber.NO_FIGURE;
    }
    BigDecimal unit = printed.flatMap(one -> one.unitIn(definition.unit())).orElse(BigDecimal.ONE);
    int decimals = printed.map(one -> one.lower().scale()).orElse(definition.decimals());
    return BareNumber.rounded(against.range(), definition, unit, decimals);
  }

  private void cannot(PublishedFigure figure, Reason reason, String note) {
    findings.uncompared(
        new UncomparedFigure(
            DifferenceKind.VALUE,
            figure.cell(),
            figure.year().orElse(recomputed.year()),
            BareNumber.of(figure.printed()),
            figure.page(),
            reason,
            note));
  }
}
