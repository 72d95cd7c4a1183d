package kpi.evaluation.formula;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.model.CellId;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Selection;
import kpi.model.fact.Column;
import kpi.model.result.Status;
import kpi.rules.classification.rule.Populations;

/**
 * Whether a figure rests on invented data: on any column that its formula or the rules behind it
 * read, or on a row that is only assumed to be there.
 */
public final class Provenance {

  private static final String FOLLOW_UPS = "followups";

  private final DatasetHeader dataset;
  private final Set<String> presentTables;
  private final Set<CellId> assumed;
  private final Populations populations;
  private final Map<CellId, DefinedCell> cells = new HashMap<>();

  /**
   * @param assumed the cells that count a row which is only assumed to be there
   */
  public Provenance(
      DatasetHeader dataset,
      Set<String> presentTables,
      Set<CellId> assumed,
      Populations populations,
      List<DefinedCell> defined) {
    this.dataset = dataset;
    this.presentTables = presentTables;
    this.assumed = assumed;
    this.populations = populations;
    defined.forEach(cell -> cells.put(cell.cell(), cell));
  }

  public boolean isSynthetic(DefinedCell cell, FormulaValue figure) {
    Formula formula = cell.formula();
    if (formula instanceof Formula.Tallied tallied) {
      return assumed.contains(cell.cell()) || isSynthetic(tallied);
    } else if (!formula.operands().isEmpty()) {
      return formula.operands().stream().anyMatch(operand -> operand(operand, cell, figure));
    }
    return figure.status() == Status.REPORTED
        && dataset.isSynthetic(FOLLOW_UPS, DatasetHeader.DEFAULT_COLUMN);
  }

  private boolean operand(String indicator, DefinedCell cell, FormulaValue figure) {
    CellId same = CellId.of(indicator, cell.cell().stratum());
    DefinedCell operand = cells.getOrDefault(same, cells.get(CellId.of(indicator)));
    return operand != null && isSynthetic(operand, figure);
  }

  private boolean isSynthetic(Formula.Tallied formula) {
    String table = formula.table().name();
    return presentTables.contains(table)
        && (dataset.isSynthetic(table, DatasetHeader.DEFAULT_COLUMN)
            || columns(formula).stream().anyMatch(name -> dataset.isSynthetic(table, name)));
  }

  private Set<String> columns(Formula.Tallied formula) {
    Set<Column> read = new LinkedHashSet<>();
    read(formula.whole(), read);
    formula.part().ifPresent(part -> read(part, read));
    formula.numerator().summed().ifPresent(read::add);
    formula.numerator().weight().ifPresent(read::add);
    formula.denominator().flatMap(Formula.Measure::summed).ifPresent(read::add);
    Set<String> names = new LinkedHashSet<>();
    read.forEach(column -> names.add(column.name()));
    return names;
  }

  private void read(Selection selection, Set<Column> read) {
    selection.filters().forEach(filter -> read.add(filter.column()));
    selection.narrowings().stream()
        .flatMap(step -> step.populations().stream())
        .flatMap(name -> populations.closure(name).stream())
        .flatMap(name -> populations.rules(name).stream())
        .flatMap(rule -> rule.conditions().stream())
        .forEach(condition -> read.addAll(condition.question().allColumns()));
  }
}
