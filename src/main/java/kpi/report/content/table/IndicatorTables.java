package kpi.report.content.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kpi.model.CellId;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.result.IndicatorResult;
import kpi.report.content.FigureRef;
import kpi.report.content.Table;
import kpi.report.content.Table.Cell;
import kpi.report.content.Table.Row;
import kpi.report.content.Table.Text;
import kpi.report.content.figure.FigureBook;
import kpi.report.content.figure.FigureParts;
import kpi.report.content.figure.Strata;
import kpi.source.Phrases;

/**
 * The tables of a KPI: one of the indicators without breakdown, and one for each way to break
 * indicators down. Indicators that are broken down alike share a table; one that is broken down by
 * three keys or more has tables of its own, two keys across.
 */
public final class IndicatorTables {

  private static final String YEARS = "years";
  private static final int SHARED = 2;

  private final KpiDefinition kpi;
  private final Strata strata;
  private final FigureBook figures;
  private final Phrases phrases;
  private final List<IndicatorResult> results;
  private final List<Table> tables = new ArrayList<>();

  private IndicatorTables(
      KpiDefinition kpi, List<IndicatorResult> all, FigureBook figures, Phrases phrases) {
    this.kpi = kpi;
    this.strata = new Strata(kpi);
    this.figures = figures;
    this.phrases = phrases;
    this.results = all.stream().filter(one -> one.definition().kpi() == kpi.number()).toList();
  }

  public static List<Table> of(
      KpiDefinition kpi, List<IndicatorResult> all, FigureBook figures, Phrases phrases) {
    IndicatorTables making = new IndicatorTables(kpi, all, figures, phrases);
    new MainTable(figures, phrases).of(kpi, making.results).ifPresent(making.tables::add);
    Map<List<String>, List<IndicatorDefinition>> byKeys = new LinkedHashMap<>();
    for (IndicatorDefinition one : kpi.indicators()) {
      one.strata().stream()
          .filter(keys -> !keys.isEmpty())
          .forEach(keys -> byKeys.computeIfAbsent(keys, key -> new ArrayList<>()).add(one));
    }
    byKeys.forEach(making::addBrokenDown);
    return making.tables;
  }

  static Set<String> keys(CellId cell) {
    Set<String> keys = new LinkedHashSet<>(cell.stratum().keySet());
    keys.remove(YEARS);
    return keys;
  }

  private void addBrokenDown(List<String> keys, List<IndicatorDefinition> indicators) {
    if (keys.size() <= SHARED) {
      addShared(keys, indicators);
    } else {
      indicators.forEach(one -> addAlone(keys, one));
    }
  }

  /** A row per combination of values, a column per indicator. */
  private void addShared(List<String> keys, List<IndicatorDefinition> indicators) {
    List<CellId> cells = cells(keys, indicators);
    List<String> headers = new ArrayList<>(keys.stream().map(strata::keyLabel).toList());
    indicators.forEach(one -> headers.add(header(one)));
    List<Row> rows = new ArrayList<>();
    for (Map<String, String> chosen : Strata.combinations(cells, keys)) {
      List<Cell> row = labels(keys, chosen);
      indicators.forEach(one -> row.add(cell(one.id(), chosen)));
      rows.add(new Row(row));
    }
    String id = "kpi-" + kpi.number() + "-" + String.join("-", keys);
    add(new Table(id, by(keys), keys.size(), phrases.of("indicator"), headers, rows));
  }

  private static String header(IndicatorDefinition one) {
    String label = one.label().ja();
    String unit = FigureParts.unit(one);
    return unit.isEmpty() ? label : label + "（" + unit + "）";
  }

  private String by(List<String> keys) {
    return phrases.of("by", String.join("・", keys.stream().map(strata::keyLabel).toList()));
  }

  /** A table per value of one key; another key across, the rest down. */
  private void addAlone(List<String> keys, IndicatorDefinition indicator) {
    List<CellId> cells = cells(keys, List.of(indicator));
    Optional<String> dependsOn =
        strata.stratum(keys.get(keys.size() - 1)).flatMap(Stratum::by).filter(keys::contains);
    String split = dependsOn.orElse(keys.get(0));
    String across = dependsOn.isPresent() ? keys.get(0) : keys.get(keys.size() - 1);
    List<String> down =
        keys.stream().filter(key -> !key.equals(split) && !key.equals(across)).toList();
    for (Map<String, String> one : Strata.combinations(cells, List.of(split))) {
      addAlone(indicator, one, across, down, within(cells, one));
    }
  }

  private static List<CellId> within(List<CellId> cells, Map<String, String> chosen) {
    return cells.stream()
        .filter(cell -> cell.stratum().entrySet().containsAll(chosen.entrySet()))
        .toList();
  }

  private void addAlone(
      IndicatorDefinition indicator,
      Map<String, String> split,
      String across,
      List<String> down,
      List<CellId> cells) {
    List<Map<String, String>> columns = Strata.combinations(cells, List.of(across));
    List<String> headers = new ArrayList<>(down.stream().map(strata::keyLabel).toList());
    columns.forEach(one -> headers.add(strata.valueLabel(across, one.get(across))));
    List<Row> rows = new ArrayList<>();
    for (Map<String, String> chosen : Strata.combinations(cells, down)) {
      List<Cell> row = labels(down, chosen);
      for (Map<String, String> column : columns) {
        Map<String, String> whole = new TreeMap<>(split);
        whole.putAll(chosen);
        whole.putAll(column);
        row.add(cell(indicator.id(), whole));
      }
      rows.add(new Row(row));
    }
    String value = String.join("-", split.values());
    String label =
        split.entrySet().stream()
            .map(one -> strata.valueLabel(one.getKey(), one.getValue()))
            .findFirst()
            .orElse("");
    add(
        new Table(
            indicator.id() + "-" + value,
            header(indicator) + " " + label,
            down.size(),
            strata.keyLabel(across),
            headers,
            rows));
  }

  private List<CellId> cells(List<String> keys, List<IndicatorDefinition> indicators) {
    List<String> ids = indicators.stream().map(IndicatorDefinition::id).toList();
    return results.stream()
        .map(IndicatorResult::cell)
        .filter(cell -> ids.contains(cell.indicator()))
        .filter(cell -> keys(cell).equals(Set.copyOf(keys)))
        .toList();
  }

  private List<Cell> labels(List<String> keys, Map<String, String> chosen) {
    List<Cell> labels = new ArrayList<>();
    keys.forEach(key -> labels.add(new Text(strata.fullLabel(key, chosen.get(key)))));
    return labels;
  }

  private Cell cell(String indicator, Map<String, String> stratum) {
    return figures
        .find(FigureRef.of(CellId.of(indicator, stratum)))
        .<Cell>map(Table.Bound::new)
        .orElse(new Text(FigureBook.NONE));
  }

  private void add(Table table) {
    if (!table.rows().isEmpty()) {
      tables.add(table);
    }
  }
}
