package kpi.model.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.Label;
import kpi.model.definition.Stratum.StratumValue;
import kpi.source.Place;

/**
 * One of the eleven KPIs of the plan, as declared in {@code kpi-definitions/kpi-NN/kpi.yaml}.
 *
 * @param goal the goal, in the plan's words
 * @param measures the KPI, in the plan's words
 * @param followUp reported by ministries instead of computed
 * @param substitution where what is surveyed differs from the plan's words
 * @param target 目標値 in words, as older definitions have it
 * @param kgi 重要目標達成指標, none agreed so far
 * @param places where a stratum stands, by its key, and its values, as {@code scope/all}
 * @param targets 目標値 that are evaluated, in the order of the file
 */
public record KpiDefinition(
    int number,
    String goal,
    List<String> measures,
    Label label,
    boolean followUp,
    String reporter,
    String owner,
    String source,
    Optional<String> substitution,
    Optional<String> target,
    Optional<String> kgi,
    Map<String, Stratum> strata,
    List<IndicatorDefinition> indicators,
    Map<String, Place> places,
    List<Target> targets) {

  /** A KPI that stands in no file. */
  public KpiDefinition(
      int number,
      String goal,
      List<String> measures,
      Label label,
      boolean followUp,
      String reporter,
      String owner,
      String source,
      Optional<String> substitution,
      Optional<String> target,
      Optional<String> kgi,
      Map<String, Stratum> strata,
      List<IndicatorDefinition> indicators) {
    this(
        number,
        goal,
        measures,
        label,
        followUp,
        reporter,
        owner,
        source,
        substitution,
        target,
        kgi,
        strata,
        indicators,
        Map.of(),
        List.of());
  }

  /** The same KPI with other indicators. */
  public KpiDefinition with(List<IndicatorDefinition> others) {
    return new KpiDefinition(
        number,
        goal,
        measures,
        label,
        followUp,
        reporter,
        owner,
        source,
        substitution,
        target,
        kgi,
        strata,
        List.copyOf(others),
        places,
        targets);
  }

  /** The same KPI with these targets. */
  public KpiDefinition aimingAt(List<Target> some) {
    return new KpiDefinition(
        number,
        goal,
        measures,
        label,
        followUp,
        reporter,
        owner,
        source,
        substitution,
        target,
        kgi,
        strata,
        indicators,
        places,
        List.copyOf(some));
  }

  /** Where a stratum is declared. */
  public Place place(Stratum stratum) {
    return places.getOrDefault(stratum.key(), Place.of(""));
  }

  /** Where a value of a stratum is declared. */
  public Place place(Stratum stratum, StratumValue value) {
    return places.getOrDefault(stratum.key() + "/" + value.code(), place(stratum));
  }
}
