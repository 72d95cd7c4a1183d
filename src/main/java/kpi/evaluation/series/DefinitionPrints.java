package kpi.evaluation.series;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.input.FileDigest;

/**
 * A fingerprint of what defines each indicator: the sentences in force of its own rules and of
 * those it rests on, its unit, the values of its strata, and what its items are made of. Names and
 * order of rules and files, comments and remarks such as 出典 do not enter it.
 */
public final class DefinitionPrints {

  private final RuleBook.InForce rules;
  private final Map<String, IndicatorDefinition> indicators = new HashMap<>();
  private final Map<String, Map<String, Stratum>> strata = new HashMap<>();
  private final Map<String, Set<Formula>> formulas = new HashMap<>();

  private DefinitionPrints(
      RuleBook.InForce rules, List<KpiDefinition> kpis, List<DefinedCell> cells) {
    this.rules = rules;
    for (KpiDefinition kpi : kpis) {
      for (IndicatorDefinition indicator : kpi.indicators()) {
        indicators.put(indicator.id(), indicator);
        strata.put(indicator.id(), kpi.strata());
      }
    }
    for (DefinedCell cell : cells) {
      formulas.computeIfAbsent(cell.cell().indicator(), id -> new HashSet<>()).add(cell.formula());
    }
  }

  /**
   * @param cells all cells, with their formulas
   * @return id of an indicator → SHA-256
   */
  public static SortedMap<String, String> of(
      RuleBook.InForce rules, List<KpiDefinition> kpis, List<DefinedCell> cells) {
    DefinitionPrints prints = new DefinitionPrints(rules, kpis, cells);
    SortedMap<String, String> digests = new TreeMap<>();
    for (String indicator : prints.indicators.keySet()) {
      digests.put(indicator, prints.digest(indicator));
    }
    return digests;
  }

  private String digest(String indicator) {
    SortedSet<String> parts = new TreeSet<>();
    collect(indicator, parts, new HashSet<>());
    return FileDigest.sha256(String.join("\n\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  private void collect(String indicator, Set<String> parts, Set<String> visited) {
    IndicatorDefinition definition = indicators.get(indicator);
    if (definition == null || !visited.add(indicator)) {
      return;
    }
    parts.add("unit " + definition.unit());
    rules.formulas().defining(indicator).forEach(rule -> parts.add(lines(rule.text())));
    definition.strata().stream()
        .flatMap(List::stream)
        .distinct()
        .map(strata.get(indicator)::get)
        .forEach(stratum -> collect(stratum, parts));
    for (Formula formula : formulas.getOrDefault(indicator, Set.of())) {
      collect(formula, parts, visited);
    }
  }

  private void collect(Formula formula, Set<String> parts, Set<String> visited) {
    if (formula instanceof Formula.Tallied tallied) {
      Stream.concat(Stream.of(tallied.whole()), tallied.part().stream())
          .flatMap(selection -> selection.narrowings().stream())
          .flatMap(step -> step.populations().stream())
          .forEach(population -> collectPopulation(population, parts));
    }
    formula.operands().forEach(operand -> collect(operand, parts, visited));
  }

  private void collectPopulation(String population, Set<String> parts) {
    for (String name : rules.populations().closure(population)) {
      for (ClassificationRule rule : rules.populations().rules(name)) {
        parts.add(lines(rule.text()));
        rule.conditions().stream()
            .flatMap(Condition::leaves)
            .flatMap(condition -> condition.question().items().stream())
            .forEach(item -> collect(item, parts));
      }
    }
  }

  /** An item that is made of columns by the data dictionary can be made of others. */
  private static void collect(Item item, Set<String> parts) {
    if (item.columns().size() > 1) {
      parts.add("item " + item.label() + " " + item.columns().stream().map(Column::name).toList());
    }
    item.columns()
        .get(0)
        .classes()
        .ifPresent(
            one -> parts.add("item " + item.label() + " " + one.of().name() + " " + one.limits()));
  }

  private static String lines(RuleText rule) {
    return rule.statements()
        .map(SentenceLine::wholeText)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static void collect(Stratum stratum, Set<String> parts) {
    String head = "stratum %s %s ".formatted(stratum.key(), stratum.column().orElse(""));
    stratum.values().forEach(value -> parts.add(head + text(value)));
    stratum
        .valuesBy()
        .forEach((by, values) -> values.forEach(value -> parts.add(head + by + text(value))));
  }

  private static String text(StratumValue value) {
    return "%s %s %s"
        .formatted(value.code(), new TreeSet<>(value.columnCodes()), value.population().orElse(""));
  }
}
