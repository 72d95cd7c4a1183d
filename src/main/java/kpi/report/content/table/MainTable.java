package kpi.report.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.IndicatorResult;
import kpi.report.content.Figure;
import kpi.report.content.FigureRef.Field;
import kpi.report.content.Table;
import kpi.report.content.Table.Cell;
import kpi.report.content.Table.Row;
import kpi.report.content.Table.Text;
import kpi.report.content.figure.FigureBook;
import kpi.source.Phrases;

/** The table of the indicators that are not broken down. */
final class MainTable {

  private static final String YEARS = "years";

  private final FigureBook figures;
  private final Phrases phrases;

  MainTable(FigureBook figures, Phrases phrases) {
    this.figures = figures;
    this.phrases = phrases;
  }

  Optional<Table> of(KpiDefinition kpi, List<IndicatorResult> results) {
    List<Row> rows = new ArrayList<>();
    for (IndicatorResult result : results) {
      if (IndicatorTables.keys(result.cell()).isEmpty()) {
        rows.add(plain(result));
      }
    }
    List<String> headers =
        List.of("indicator", "value", "unit", "numerator", "denominator", "previous", "change")
            .stream()
            .map(phrases::of)
            .toList();
    Table table = Table.of("kpi-" + kpi.number(), phrases.of("main-table"), headers, rows);
    return rows.isEmpty() ? Optional.empty() : Optional.of(table);
  }

  private Row plain(IndicatorResult result) {
    Figure value = figures.of(result);
    return Row.of(
        new Text(label(result)),
        new Table.Bound(value),
        new Text(value.unit()),
        part(result, Field.NUMERATOR),
        part(result, Field.DENOMINATOR),
        part(result, Field.PREVIOUS),
        part(result, Field.CHANGE));
  }

  private String label(IndicatorResult result) {
    String years = result.cell().stratum().get(YEARS);
    String label = result.definition().label().ja();
    return years == null ? label : label + "（" + years + "）";
  }

  private Cell part(IndicatorResult result, Field field) {
    return figures.of(result, field).<Cell>map(Table.Bound::new).orElse(new Text(FigureBook.NONE));
  }
}
