package kpi.rules.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.result.IndicatorResult;
import kpi.rules.classification.rule.Populations;
import kpi.rules.engine.RuleBases;
import kpi.source.Message;
import kpi.source.Messages;
import org.apache.commons.numbers.fraction.BigFraction;

/** Fires the indicator rules: what each cell's formula is, and how a finished cell is shown. */
public final class FormulaBook {

  private final Map<Integer, Map<String, Stratum>> strataByKpi;
  private final Map<String, IndicatorDefinition> definitions;
  private final Map<String, IndicatorRule> rules;
  private final Map<Integer, List<String>> defining;
  private final Map<Integer, List<String>> showing;
  private final Populations populations;
  private final RuleBases compiled;
  private final Map<CellId, DefinedCell> sound = new ConcurrentHashMap<>();

  /**
   * @param compiled shared with other books of rules
   */
  public FormulaBook(
      List<IndicatorRule> rules,
      List<KpiDefinition> kpis,
      Populations populations,
      RuleBases compiled) {
    this.strataByKpi =
        kpis.stream().collect(Collectors.toMap(KpiDefinition::number, KpiDefinition::strata));
    this.definitions = new LinkedHashMap<>();
    kpis.forEach(kpi -> kpi.indicators().forEach(one -> definitions.put(one.id(), one)));
    this.rules = rules.stream().collect(Collectors.toMap(rule -> rule.text().name(), rule -> rule));
    this.defining = byKpi(rules, true);
    this.showing = byKpi(rules, false);
    this.populations = populations;
    this.compiled = compiled;
  }

  /** A rule by its name. */
  public IndicatorRule rule(String name) {
    return rules.get(name);
  }

  /** The rules that say how a finished figure is shown, by their places. */
  public List<IndicatorRule> showing() {
    return rules.values().stream()
        .filter(rule -> !rule.defines())
        .sorted(Comparator.comparing(rule -> rule.text().place()))
        .toList();
  }

  /** The rules that say how an indicator is worked out, in any order. */
  public List<IndicatorRule> defining(String indicator) {
    return rules.values().stream()
        .filter(rule -> rule.defines() && rule.indicator().equals(indicator))
        .toList();
  }

  /**
   * The rules that are fired together, in DRL: those that define cells, by KPI, before the others.
   */
  public List<List<String>> firedTogether() {
    return Stream.concat(defining.values().stream(), showing.values().stream()).toList();
  }

  private Map<Integer, List<String>> byKpi(List<IndicatorRule> all, boolean defining) {
    Map<Integer, List<String>> byKpi = new HashMap<>();
    all.stream()
        .filter(rule -> rule.defines() == defining)
        .forEach(
            rule ->
                byKpi
                    .computeIfAbsent(
                        definitions.get(rule.indicator()).kpi(), kpi -> new ArrayList<>())
                    .add(rule.text().drl()));
    return byKpi;
  }

  private List<FormulaStep> fire(
      Map<Integer, List<String>> byKpi, Map<Integer, ? extends List<?>> cells) {
    List<FormulaStep> steps = new ArrayList<>();
    cells.forEach(
        (kpi, own) -> {
          if (byKpi.containsKey(kpi)) {
            steps.addAll(compiled.of(byKpi.get(kpi)).fire(own, FormulaStep.class));
          }
        });
    return steps;
  }

  private <T> Map<Integer, List<T>> byKpi(Collection<T> cells, Function<T, CellLabels> labels) {
    return cells.stream()
        .collect(
            Collectors.groupingBy(
                cell -> definitions.get(labels.apply(cell).cell().indicator()).kpi()));
  }

  /**
   * The formula of each cell, in the order of the cells; a cell without a sound one is in the
   * messages. A rule sees one cell at a time, so what was found of a cell holds for good.
   */
  public List<DefinedCell> define(List<CellId> cells, Messages messages) {
    Map<CellToDefine, List<FormulaStep>> steps = new LinkedHashMap<>();
    cells.stream()
        .filter(cell -> !sound.containsKey(cell))
        .forEach(cell -> steps.put(new CellToDefine(labels(cell)), new ArrayList<>()));
    for (FormulaStep step : fire(defining, byKpi(steps.keySet(), CellToDefine::labels))) {
      steps.get(step.cell()).add(step);
    }
    steps.forEach(
        (cell, concluded) ->
            define(cell, concluded, messages)
                .ifPresent(defined -> sound.put(defined.cell(), defined)));
    return cells.stream().map(sound::get).filter(Objects::nonNull).toList();
  }

  private Optional<DefinedCell> define(
      CellToDefine cell, List<FormulaStep> steps, Messages messages) {
    IndicatorDefinition definition = definitions.get(cell.getIndicator());
    List<IndicatorRule> fired =
        steps.stream().map(FormulaStep::rule).distinct().map(rules::get).toList();
    if (fired.isEmpty()) {
      messages.add(
          Message.error("cell-without-rule", definition.place(), cell.labels().cell().toString()));
      return Optional.empty();
    } else if (fired.size() > 1) {
      messages.add(
          Message.error(
              "cell-with-two-rules",
              fired.get(1).text().place(),
              definition.id(),
              fired.get(0).text().name(),
              fired.get(1).text().name()));
      return Optional.empty();
    }
    return new FormulaReader(fired.get(0), cell.labels(), definitions, populations, messages)
        .read(definition, steps);
  }

  /** A figure that has one value, as far as display rules ask for it. */
  public record Measured(
      CellId cell, Optional<BigFraction> numerator, Optional<BigFraction> denominator) {

    public static Measured of(IndicatorResult result) {
      return new Measured(result.cell(), result.numerator(), result.denominator());
    }
  }

  /** What the display rules say of finished cells: the steps {@code display} and {@code note}. */
  public Map<CellId, List<FormulaStep>> show(List<Measured> figures) {
    List<CellToShow> cells =
        figures.stream()
            .map(one -> new CellToShow(labels(one.cell()), one.numerator(), one.denominator()))
            .toList();
    Map<CellId, List<FormulaStep>> shown = new LinkedHashMap<>();
    for (FormulaStep step : fire(showing, byKpi(cells, CellToShow::labels))) {
      CellId cell = ((CellToShow) step.cell()).labels().cell();
      shown.computeIfAbsent(cell, id -> new ArrayList<>()).add(step);
    }
    return shown;
  }

  private CellLabels labels(CellId cell) {
    return new CellLabels(cell, strataByKpi.get(definitions.get(cell.indicator()).kpi()));
  }
}
