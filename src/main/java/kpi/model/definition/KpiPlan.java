package kpi.model.definition;

import java.util.List;
import java.util.Optional;

/**
 * Which plan the KPIs are of.
 *
 * @param name as reports call it
 * @param period in words, if it is known
 * @param visions with the KPIs that they are reached by
 * @param order the numbers of its KPIs, as they are reported
 * @param kgi ids of the indicators that are its KGI; none as long as none is agreed
 */
public record KpiPlan(
    String name,
    Optional<String> period,
    List<Vision> visions,
    String source,
    List<Integer> order,
    List<String> kgi) {

  public KpiPlan {
    visions = List.copyOf(visions);
    order = List.copyOf(order);
    kgi = List.copyOf(kgi);
  }

  /**
   * @param kpis the numbers of the KPIs
   */
  public record Vision(String text, List<Integer> kpis) {

    public Vision {
      kpis = List.copyOf(kpis);
    }
  }
}
