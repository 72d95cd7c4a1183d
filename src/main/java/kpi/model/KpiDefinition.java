package kpi.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the eleven KPIs of the plan, as declared in {@code kpi-definitions/kpi-NN/kpi.yaml}.
 *
 * @param goal the goal, in the plan's words
 * @param measures the KPI, in the plan's words
 * @param followUp reported by ministries instead of computed
 * @param substitution where what is surveyed differs from the plan's words
 * @param target 目標値, none agreed so far
 * @param kgi 重要目標達成指標, none agreed so far
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
    List<IndicatorDefinition> indicators) {}
