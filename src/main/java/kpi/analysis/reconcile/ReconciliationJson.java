package kpi.analysis.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kpi.evaluation.reconcile.ComparedFigure;
import kpi.evaluation.reconcile.Reconciliation;
import kpi.evaluation.reconcile.Reconciliation.UnusedWaiver;
import kpi.evaluation.reconcile.Reconciliation.WaivedDifference;
import kpi.evaluation.reconcile.UncomparedFigure;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.dataset.DatasetHeader;
import kpi.model.printed.DifferenceKind;
import kpi.model.printed.Waiver;
import kpi.source.output.JsonDocument;

/**
 * A reconciliation, for programs: {@code
 * {"format":"kpi-reconciliation/1","dataset","fiscalYear","differences":[figure],"equal":N,
 * "equalByKind":{kind:N},"equalSynthetic":N,"notRecomputable":[figure with
 * "reason"],"waived":[figure with "waiver"],"unusedWaivers":[waived figure with "waiver" and
 * "now":figure or null]}}.
 *
 * <p>A figure is {@code {"kind","indicator","stratum","fiscalYear","printed","recomputed","page",
 * "note","synthetic","holdsFor"}}; {@code printed} and {@code recomputed} are texts that keep their
 * decimals.
 */
public final class ReconciliationJson {

  private static final String FORMAT = "kpi-reconciliation/1";

  private ReconciliationJson() {}

  /** The whole document, its lines ended by LF. */
  public static String of(Reconciliation reconciliation, DatasetHeader dataset) {
    ObjectNode document =
        JsonDocument.object()
            .put("format", FORMAT)
            .put("dataset", dataset.title())
            .put("fiscalYear", dataset.fiscalYear().label());
    var differences = document.putArray("differences");
    reconciliation.differences().forEach(figure -> write(figure, differences.addObject()));
    equal(reconciliation, document);
    var notRecomputable = document.putArray("notRecomputable");
    reconciliation.notRecomputable().forEach(figure -> write(figure, notRecomputable.addObject()));
    var waived = document.putArray("waived");
    reconciliation.waived().forEach(difference -> write(difference, waived.addObject()));
    var unused = document.putArray("unusedWaivers");
    reconciliation
        .unusedWaivers()
        .forEach(waiver -> write(waiver, dataset.fiscalYear(), unused.addObject()));
    return JsonDocument.text(document);
  }

  private static void equal(Reconciliation reconciliation, ObjectNode document) {
    document.put("equal", reconciliation.equal().size());
    ObjectNode byKind = document.putObject("equalByKind");
    for (DifferenceKind kind : DifferenceKind.values()) {
      byKind.put(kind.word(), reconciliation.equalOf(kind));
    }
    document.put(
        "equalSynthetic",
        reconciliation.equal().stream().filter(ComparedFigure::synthetic).count());
  }

  private static void write(ComparedFigure figure, ObjectNode node) {
    head(node, figure.kind(), figure.cell(), figure.year())
        .put("printed", figure.printed())
        .put("recomputed", figure.recomputed())
        .put("page", figure.page())
        .put("note", figure.note().orElse(null))
        .put("synthetic", figure.synthetic())
        .put("holdsFor", figure.holdsFor().map(FiscalYear::label).orElse(null));
  }

  private static void write(UncomparedFigure figure, ObjectNode node) {
    head(node, figure.kind(), figure.cell(), figure.year())
        .put("printed", figure.printed())
        .put("page", figure.page())
        .put("reason", figure.reason().word())
        .put("note", figure.note());
  }

  private static void write(WaivedDifference difference, ObjectNode node) {
    write(difference.figure(), node);
    write(difference.waiver(), node.putObject("waiver"));
  }

  private static void write(UnusedWaiver unused, FiscalYear current, ObjectNode node) {
    Waiver waiver = unused.waiver();
    head(node, waiver.kind(), waiver.cell(), waiver.year().orElse(current))
        .put("printed", waiver.printed())
        .put("recomputed", waiver.recomputed());
    write(waiver, node.putObject("waiver"));
    if (unused.now().isPresent()) {
      write(unused.now().get(), node.putObject("now"));
    } else {
      node.putNull("now");
    }
  }

  private static void write(Waiver waiver, ObjectNode node) {
    node.put("who", waiver.who())
        .put("when", waiver.when().toString())
        .put("why", waiver.why())
        .put("line", waiver.place().line());
  }

  private static ObjectNode head(
      ObjectNode node, DifferenceKind kind, CellId cell, FiscalYear year) {
    node.put("kind", kind.word()).put("indicator", cell.indicator());
    ObjectNode stratum = node.putObject("stratum");
    cell.stratum().forEach(stratum::put);
    return node.put("fiscalYear", year.label());
  }
}
