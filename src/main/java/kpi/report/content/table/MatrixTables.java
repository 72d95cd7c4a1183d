package kpi.report.content.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kpi.model.CellId;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.layout.MatrixPlan;
import kpi.model.result.IndicatorResult;
import kpi.report.content.FigureRef;
import kpi.report.content.Matrices;
import kpi.report.content.Table;
import kpi.report.content.Table.Cell;
import kpi.report.content.Table.Row;
import kpi.report.content.Table.Text;
import kpi.report.content.figure.FigureBook;
import kpi.report.content.figure.Strata;
import kpi.report.content.figure.Totals;
import kpi.source.Phrases;

/** Fills planned matrices in; those without any result are left out. */
public final class MatrixTables {

  private final KpiDefinition kpi;
  private final Strata strata;
  private final List<CellId> cells;
  private final FigureBook figures;
  private final Phrases phrases;

  public MatrixTables(
      KpiDefinition kpi, List<IndicatorResult> own, FigureBook figures, Phrases phrases) {
    this.kpi = kpi;
    this.strata = new Strata(kpi);
    this.cells = own.stream().map(IndicatorResult::cell).toList();
    this.figures = figures;
    this.phrases = phrases;
  }

  public List<Matrices> of(List<MatrixPlan> plans) {
    return plans.stream()
        .filter(plan -> plan.kpi() == kpi.number())
        .filter(plan -> !within(plan).isEmpty())
        .map(this::matrices)
        .toList();
  }

  private List<CellId> within(MatrixPlan plan) {
    return cells.stream()
        .filter(cell -> cell.indicator().equals(plan.indicator()))
        .filter(cell -> cell.stratum().entrySet().containsAll(plan.where().entrySet()))
        .toList();
  }

  private Matrices matrices(MatrixPlan plan) {
    List<Table> tables = new ArrayList<>();
    for (String each : values(plan, plan.each())) {
      tables.add(table(plan, each, tables.size() + 1));
    }
    return new Matrices(id(plan), plan.title(), tables, values(plan, plan.down()).size());
  }

  private static String id(MatrixPlan plan) {
    return "kpi-" + plan.kpi() + "-" + plan.id();
  }

  private List<String> values(MatrixPlan plan, String key) {
    return within(plan).stream().map(cell -> cell.stratum().get(key)).distinct().toList();
  }

  private Table table(MatrixPlan plan, String each, int number) {
    Map<String, String> whole = new TreeMap<>(plan.where());
    whole.put(plan.each(), each);
    List<String> across = values(plan, plan.across());
    List<String> headers = new ArrayList<>(List.of(strata.keyLabel(plan.down())));
    across.forEach(one -> headers.add(strata.shortLabel(plan.across(), one)));
    headers.add(phrases.of("total"));
    List<Row> rows = new ArrayList<>();
    List<String> down = new ArrayList<>(values(plan, plan.down()));
    Collections.reverse(down);
    for (String one : down) {
      Map<String, String> stratum = with(whole, plan.down(), one);
      rows.add(row(plan, strata.valueLabel(plan.down(), one), stratum, all(plan, stratum)));
    }
    rows.add(
        row(
            plan,
            phrases.of("total"),
            with(whole, plan.down(), Totals.ALL),
            CellId.of(plan.whole(), whole)));
    plan.beneath().forEach(one -> rows.add(beneath(one, whole, across.size())));
    String title = strata.keyLabel(plan.each()) + " " + strata.valueLabel(plan.each(), each);
    String id = id(plan) + "-" + number;
    return new Table(id, title, 1, strata.keyLabel(plan.across()), headers, rows);
  }

  private Row row(MatrixPlan plan, String label, Map<String, String> stratum, CellId total) {
    List<Cell> row = new ArrayList<>(List.of(new Text(label)));
    for (String one : values(plan, plan.across())) {
      row.add(cell(CellId.of(plan.indicator(), with(stratum, plan.across(), one))));
    }
    row.add(cell(total));
    return new Row(row);
  }

  private static CellId all(MatrixPlan plan, Map<String, String> stratum) {
    return CellId.of(plan.indicator(), with(stratum, plan.across(), Totals.ALL));
  }

  private Row beneath(String indicator, Map<String, String> whole, int joined) {
    List<Cell> row = new ArrayList<>(List.of(new Text(label(indicator))));
    row.addAll(Collections.nCopies(joined, new Table.Joined()));
    row.add(cell(CellId.of(indicator, whole)));
    return new Row(row);
  }

  private String label(String indicator) {
    return kpi.indicators().stream()
        .filter(one -> one.id().equals(indicator))
        .map(IndicatorDefinition::label)
        .findFirst()
        .orElseThrow()
        .ja();
  }

  private Cell cell(CellId cell) {
    return figures
        .shown(FigureRef.of(cell))
        .<Cell>map(Table.Bound::new)
        .orElse(new Text(FigureBook.NONE));
  }

  private static Map<String, String> with(Map<String, String> stratum, String key, String value) {
    Map<String, String> more = new TreeMap<>(stratum);
    more.put(key, value);
    return more;
  }
}
