package kpi.rules.soundness;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.rules.indicator.FormulaBook;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.Message;

/** The cells of all indicators with the declarations and the rules that they come from. */
final class CellBook {

  private final Map<CellId, DefinedCell> cells = new LinkedHashMap<>();
  private final Map<String, IndicatorDefinition> indicators = new HashMap<>();
  private final Map<String, KpiDefinition> kpis = new HashMap<>();
  private final Set<String> incomplete = new HashSet<>();
  private final FormulaBook formulas;

  /**
   * @param wanted all cells, also those whose formula did not hold
   */
  CellBook(
      List<KpiDefinition> all,
      Collection<CellId> wanted,
      List<DefinedCell> defined,
      FormulaBook formulas) {
    for (KpiDefinition kpi : all) {
      for (IndicatorDefinition indicator : kpi.indicators()) {
        indicators.put(indicator.id(), indicator);
        kpis.put(indicator.id(), kpi);
      }
    }
    defined.forEach(cell -> cells.put(cell.cell(), cell));
    wanted.stream()
        .filter(cell -> !cells.containsKey(cell))
        .forEach(cell -> incomplete.add(cell.indicator()));
    this.formulas = formulas;
  }

  Collection<DefinedCell> cells() {
    return cells.values();
  }

  List<DefinedCell> cells(String indicator) {
    return cells.values().stream()
        .filter(cell -> cell.cell().indicator().equals(indicator))
        .toList();
  }

  IndicatorDefinition indicator(String id) {
    return indicators.get(id);
  }

  KpiDefinition kpi(String indicator) {
    return kpis.get(indicator);
  }

  /** Whether a cell of the indicator has no formula, which has been told. */
  boolean isIncomplete(String indicator) {
    return incomplete.contains(indicator);
  }

  /** Whether the data can add cells to those that are declared. */
  boolean isOpen(String indicator) {
    return indicator(indicator).strata().stream()
        .flatMap(List::stream)
        .anyMatch(key -> kpi(indicator).strata().get(key).open());
  }

  /**
   * The cell that an operand stands for: of the same stratum, but in a mean over years else the one
   * without.
   */
  Optional<DefinedCell> operand(DefinedCell of, String indicator) {
    CellId same = CellId.of(indicator, of.cell().stratum());
    boolean whole = !(of.formula() instanceof Formula.OverYears) && !cells.containsKey(same);
    return Optional.ofNullable(cells.get(whole ? CellId.of(indicator) : same));
  }

  RuleText rule(DefinedCell cell) {
    return formulas.rule(cell.rule()).text();
  }

  /** A finding at the line of the cell's rule that names the text in quotes. */
  Message atLine(DefinedCell cell, String quoted, String code, String... arguments) {
    SentenceLine line =
        rule(cell).conclusions().stream()
            .filter(one -> one.text().contains("\"" + quoted + "\""))
            .findFirst()
            .orElse(rule(cell).subject());
    return Message.error(code, line.place(), arguments).withExcerpt(line.line());
  }
}
