package kpi.analysis.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kpi.analysis.impact.RuleChange.Part;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Selection;
import kpi.model.fact.TableSchema;
import kpi.model.result.Evaluation;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.finding.FindingRule;
import kpi.source.Messages;

/** Which changed rules the cells of one side depend on. */
final class Dependence {

  /** The stratum that only the results of a mean over years have. */
  private static final String YEARS = "years";

  private final RuleBook.InForce rules;
  private final Map<CellId, DefinedCell> cells = new HashMap<>();
  private final Map<Part, Map<String, RuleChange>> changes = new HashMap<>();
  private final Map<String, List<RuleChange>> showing = new HashMap<>();
  private final Map<TableSchema, List<RuleChange>> findings = new HashMap<>();

  Dependence(Side side, RuleBook.InForce rules, Evaluation evaluation, List<RuleChange> changed) {
    this.rules = rules;
    for (Part part : Part.values()) {
      changes.put(part, new HashMap<>());
    }
    changed.forEach(change -> changes.get(change.part()).put(change.name(), change));
    for (FindingRule rule : side.rules().findings()) {
      Optional.ofNullable(changes.get(Part.FINDING).get(rule.name()))
          .ifPresent(
              change ->
                  findings.computeIfAbsent(rule.table(), table -> new ArrayList<>()).add(change));
    }
    List<CellId> ids =
        evaluation.indicators().stream().map(result -> asDefined(result.cell())).toList();
    rules.define(ids, new Messages()).forEach(cell -> cells.put(cell.cell(), cell));
    side.rules().indicators().stream()
        .filter(
            rule -> !rule.defines() && changes.get(Part.INDICATOR).containsKey(rule.text().name()))
        .forEach(
            rule ->
                showing
                    .computeIfAbsent(rule.indicator(), id -> new ArrayList<>())
                    .add(changes.get(Part.INDICATOR).get(rule.text().name())));
  }

  Stream<RuleChange> of(CellId result) {
    CellId cell = asDefined(result);
    TreeSet<RuleChange> reached = new TreeSet<>(showing.getOrDefault(cell.indicator(), List.of()));
    collect(cell, reached, new HashSet<>());
    return reached.stream();
  }

  private void collect(CellId cell, Set<RuleChange> reached, Set<CellId> visited) {
    DefinedCell defined = cells.get(cell);
    if (defined == null || !visited.add(cell)) {
      return;
    }
    add(Part.INDICATOR, defined.rule(), reached);
    Formula formula = defined.formula();
    if (formula instanceof Formula.Tallied tallied) {
      reached.addAll(findings.getOrDefault(tallied.table(), List.of()));
      collect(tallied.whole(), reached);
      tallied.part().ifPresent(part -> collect(part, reached));
    }
    formula.operands().forEach(operand -> collect(operand(operand, cell), reached, visited));
  }

  private void collect(Selection selection, Set<RuleChange> reached) {
    selection.narrowings().stream()
        .flatMap(step -> step.populations().stream())
        .flatMap(population -> rules.populations().closure(population).stream())
        .flatMap(population -> rules.populations().rules(population).stream())
        .map(ClassificationRule::name)
        .forEach(rule -> add(Part.CLASSIFICATION, rule, reached));
  }

  private void add(Part part, String rule, Set<RuleChange> reached) {
    RuleChange change = changes.get(part).get(rule);
    if (change != null) {
      reached.add(change);
    }
  }

  /** The operand of the same stratum, or the one without any. */
  private CellId operand(String indicator, CellId cell) {
    CellId same = CellId.of(indicator, cell.stratum());
    return cells.containsKey(same) ? same : CellId.of(indicator);
  }

  private static CellId asDefined(CellId result) {
    Map<String, String> stratum = new HashMap<>(result.stratum());
    stratum.remove(YEARS);
    return CellId.of(result.indicator(), stratum);
  }
}
