package kpi.report.content.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kpi.evaluation.result.Display;
import kpi.model.CellId;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import kpi.report.content.Figure;
import kpi.report.content.Table;
import kpi.report.content.figure.FigureBook;
import kpi.source.Phrases;

/** The figures of a KPI that are a range, and how many subjects leave them open. */
public final class RangeTable {

  private final FigureBook figures;
  private final Phrases phrases;
  private final Function<CellId, String> names;

  /**
   * @param names what a cell is called
   */
  public RangeTable(FigureBook figures, Phrases phrases, Function<CellId, String> names) {
    this.figures = figures;
    this.phrases = phrases;
    this.names = names;
  }

  /** Empty if every figure is exact. */
  public Optional<Table> of(KpiDefinition kpi, List<IndicatorResult> own) {
    List<Table.Row> rows =
        own.stream().filter(one -> one.status() == Status.BOUNDED).map(this::row).toList();
    List<String> headers =
        List.of("indicator", "range", "unit", "ends", "reason").stream().map(phrases::of).toList();
    String id = "kpi-" + kpi.number() + "-ranges";
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(Table.of(id, phrases.of("range-table"), headers, rows));
  }

  private Table.Row row(IndicatorResult result) {
    Figure value = figures.of(result);
    return Table.Row.of(
        new Table.Text(names.apply(result.cell())),
        new Table.Bound(value),
        new Table.Text(value.unit()),
        new Table.Text(Display.ends(result).orElse("")),
        new Table.Text(result.note()));
  }
}
