package kpi.report.content.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kpi.evaluation.reconcile.ComparedFigure;
import kpi.evaluation.reconcile.Reconciliation;
import kpi.evaluation.reconcile.Reconciliation.WaivedDifference;
import kpi.evaluation.reconcile.UncomparedFigure;
import kpi.model.CellId;
import kpi.report.content.Report.Reconciled;
import kpi.report.content.Table;
import kpi.report.content.Table.Row;
import kpi.report.content.Table.Text;
import kpi.source.Phrases;

/** The page that holds printed figures against recomputed ones. */
final class PrintedPage {

  private final Phrases phrases;
  private final Function<CellId, String> names;

  /**
   * @param names what a cell is called
   */
  PrintedPage(Phrases phrases, Function<CellId, String> names) {
    this.phrases = phrases;
    this.names = names;
  }

  /** Empty if nothing was printed that could be compared. */
  Optional<Reconciled> of(Reconciliation found) {
    if (!found.comparedAny()) {
      return Optional.empty();
    }
    String summary =
        phrases.of(
            "reconciled-summary",
            Integer.toString(found.equal().size()),
            Integer.toString(found.differences().size()),
            Integer.toString(found.waived().size()),
            Integer.toString(found.notRecomputable().size()));
    return Optional.of(new Reconciled(summary, differences(found), uncompared(found)));
  }

  private Table differences(Reconciliation found) {
    List<Row> rows = new ArrayList<>();
    found.differences().forEach(one -> rows.add(row(one, "")));
    for (WaivedDifference one : found.waived()) {
      rows.add(row(one.figure(), phrases.of("waived", one.waiver().who(), one.waiver().why())));
    }
    return Table.of(
        "printed-differences",
        phrases.of("difference-table"),
        headers("kind", "what", "printed", "recomputed", "page", "remark"),
        rows);
  }

  private Row row(ComparedFigure one, String remark) {
    return Row.of(
        new Text(phrases.of("kind." + one.kind().word())),
        new Text(names.apply(one.cell())),
        new Text(one.printed()),
        new Text(one.recomputed()),
        new Text(one.page()),
        new Text(remark.isEmpty() ? one.note().orElse("") : remark));
  }

  private Table uncompared(Reconciliation found) {
    List<Row> rows = new ArrayList<>();
    for (UncomparedFigure one : found.notRecomputable()) {
      rows.add(
          Row.of(
              new Text(names.apply(one.cell())),
              new Text(one.year().label()),
              new Text(one.printed()),
              new Text(one.page()),
              new Text(one.note())));
    }
    return Table.of(
        "printed-uncompared",
        phrases.of("uncompared-table"),
        headers("what", "year", "printed", "page", "reason"),
        rows);
  }

  private List<String> headers(String... keys) {
    return List.of(keys).stream().map(phrases::of).toList();
  }
}
