package kpi.model.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A chart that a report shows.
 *
 * @param id unique within the KPI
 * @param kind {@code lines}, {@code bars}, {@code stacked} or {@code funnel}
 * @param over {@code years}, {@code indicators}, or the stratum key along the axis of categories
 * @param by the stratum keys that make the series; none if each indicator is one
 * @param where the strata that are fixed
 */
public record ChartPlan(
    int kpi,
    String id,
    String title,
    String kind,
    String over,
    List<String> by,
    List<String> indicators,
    Map<String, String> where) {

  private static final String YEARS = "years";
  private static final String INDICATORS = "indicators";

  public ChartPlan {
    by = List.copyOf(by);
    indicators = List.copyOf(indicators);
    where = Map.copyOf(where);
  }

  public boolean isOverYears() {
    return over.equals(YEARS);
  }

  public boolean isOverIndicators() {
    return over.equals(INDICATORS);
  }

  /** The stratum keys of the figures that it shows. */
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>(by);
    keys.addAll(where.keySet());
    if (!isOverYears() && !isOverIndicators()) {
      keys.add(over);
    }
    return keys;
  }
}
