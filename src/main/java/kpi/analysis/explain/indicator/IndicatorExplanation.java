package kpi.analysis.explain.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.Stratum;
import kpi.model.result.IndicatorResult;
import kpi.model.result.SeriesPoint;
import kpi.rules.text.vocabulary.RuleText;
import kpi.source.Place;

/**
 * How an indicator came about.
 *
 * @param strata of its KPI, by key
 * @param rules those that define it or show it
 * @param populations the populations that they name → where those are defined
 */
public record IndicatorExplanation(
    IndicatorDefinition definition,
    Map<String, Stratum> strata,
    List<RuleText> rules,
    SortedMap<String, List<Place>> populations,
    List<CellExplanation> cells) {

  /**
   * A cell with what its value is made of.
   *
   * @param members the rows that were counted, if rows were
   * @param operands the indicators that were divided or added up, if any
   * @param years the years that were averaged, if any
   */
  public record CellExplanation(
      DefinedCell cell,
      IndicatorResult result,
      Optional<Members> members,
      List<IndicatorResult> operands,
      List<SeriesPoint> years) {}
}
