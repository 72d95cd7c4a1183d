package kpi.model.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kpi.source.Place;

/**
 * What a ministry reported on one item of a follow-up KPI.
 *
 * @param item the item's code within the KPI
 * @param status the text of the report; absent if it is not reported (未報告)
 * @param numbers the numeric sub-indicators of the item
 * @param place where the item stands
 */
public record FollowUp(
    int kpi,
    String item,
    String label,
    Optional<String> status,
    String source,
    String reporter,
    String date,
    List<Figure> numbers,
    Place place) {

  /**
   * A reported number.
   *
   * @param value absent if it is not reported
   */
  public record Figure(String indicator, Optional<BigDecimal> value, String unit) {}
}
