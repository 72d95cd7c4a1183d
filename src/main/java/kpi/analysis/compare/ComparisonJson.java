package kpi.analysis.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kpi.analysis.compare.RowChanges.Cell;
import kpi.analysis.impact.IndicatorMove;
import kpi.loading.earlier.ResultsFile;
import kpi.loading.earlier.RunRows.Row;
import kpi.model.result.IndicatorResult;
import kpi.source.output.JsonDocument;

/**
 * A comparison for programs.
 *
 * <pre>
 * {"format":"kpi-comparison/1","internal" (whether it names respondents),
 *  "before":{"dataset","fiscalYear","referenceDate"},"after":{…},
 *  "figures":[{"id","kpi","stratum":{…},
 *     "before":{"status","display","note"} or null,"after":{…} or null}],
 *  only inside: "tables":[{"table","added":[{"key"}],"removed":[…],
 *     "changed":[{"key",
 *        "cells":[{"column","before" (null if blank),"after"}]}]}],
 *  "untold":[tables that differ, of which no rows are kept],"files":[…],"definitions":[…]}
 * </pre>
 */
public final class ComparisonJson {

  private static final String FORMAT = "kpi-comparison/1";

  private ComparisonJson() {}

  /**
   * @param inside whether rows are told
   * @return the document, its lines ended by LF
   */
  public static String of(RunComparison comparison, boolean inside) {
    ObjectNode node = JsonDocument.object();
    node.put("format", FORMAT);
    node.put("internal", inside);
    run(comparison.before(), node.putObject("before"));
    run(comparison.after(), node.putObject("after"));
    ArrayNode figures = node.putArray("figures");
    if (inside) {
      comparison
          .figures()
          .forEach(move -> figure(move, move.before(), move.after(), figures.addObject()));
    } else {
      comparison.published().forEach(one -> published(one, figures.addObject()));
    }
    if (inside) {
      ArrayNode tables = node.putArray("tables");
      comparison.rows().forEach(table -> table(table, tables.addObject()));
      texts(comparison.untold(), node.putArray("untold"));
      texts(comparison.files(), node.putArray("files"));
      texts(comparison.definitions(), node.putArray("definitions"));
    }
    return JsonDocument.text(node);
  }

  private static void run(ResultsFile file, ObjectNode node) {
    node.put("dataset", file.root().path("dataset").asText());
    node.put("fiscalYear", file.year().label());
    node.put("referenceDate", file.root().path("referenceDate").asText());
  }

  private static void published(PublishedMove one, ObjectNode node) {
    figure(one.move(), one.before(), one.after(), node);
    node.put("shown", one.showing().name().toLowerCase(Locale.ROOT));
  }

  private static void figure(
      IndicatorMove move,
      Optional<IndicatorResult> before,
      Optional<IndicatorResult> after,
      ObjectNode node) {
    node.put("id", move.cell().indicator());
    node.put("kpi", move.definition().kpi());
    ObjectNode stratum = node.putObject("stratum");
    move.cell().stratum().forEach(stratum::put);
    node.set("before", result(before));
    node.set("after", result(after));
  }

  private static ObjectNode result(Optional<IndicatorResult> result) {
    return result
        .map(
            one ->
                JsonDocument.object()
                    .put("status", one.status().word())
                    .put("display", one.display())
                    .put("note", one.note()))
        .orElse(null);
  }

  private static void table(RowChanges changes, ObjectNode node) {
    node.put("table", changes.table());
    ArrayNode added = node.putArray("added");
    changes.added().forEach(row -> row(row, added.addObject()));
    ArrayNode removed = node.putArray("removed");
    changes.removed().forEach(row -> row(row, removed.addObject()));
    ArrayNode changed = node.putArray("changed");
    for (RowChanges.Changed row : changes.changed()) {
      ObjectNode one = changed.addObject();
      row(row.after(), one);
      ArrayNode cells = one.putArray("cells");
      row.cells().forEach(cell -> cell(cell, cells.addObject()));
    }
  }

  private static void row(Row row, ObjectNode node) {
    node.put("key", row.key());
  }

  private static void cell(Cell cell, ObjectNode node) {
    node.put("column", cell.column());
    node.put("before", cell.before().isEmpty() ? null : cell.before());
    node.put("after", cell.after().isEmpty() ? null : cell.after());
  }

  private static void texts(List<String> texts, ArrayNode node) {
    texts.forEach(node::add);
  }
}
