package kpi.model;

import java.util.List;
import java.util.Map;
import kpi.source.Place;

/**
 * An indicator as declared in {@code kpi.yaml}; its formula stands in {@code indicators.dslr}.
 *
 * @param kpi 1 to 11
 * @param unit %, 社, 人, 件, コース, 拠点, テーマ, 千円, 月 or 状況
 * @param decimals how many decimals are displayed, rounded half up; a rate in per cent
 * @param strata the combinations of stratum keys in which it is shown; an empty combination is one
 *     cell
 * @param proposed a suggestion for the next plan (たたき台)
 * @param headline shown in the view of the eleven KPIs
 * @param only stratum key → the values that are shown, where not all are
 */
public record IndicatorDefinition(
    String id,
    int kpi,
    Label label,
    String unit,
    int decimals,
    List<List<String>> strata,
    boolean proposed,
    boolean headline,
    String source,
    Place place,
    Map<String, List<String>> only) {

  public static final String RATE = "%";

  public IndicatorDefinition {
    only = Map.copyOf(only);
  }

  /** An indicator that shows every value of its strata. */
  public IndicatorDefinition(
      String id,
      int kpi,
      Label label,
      String unit,
      int decimals,
      List<List<String>> strata,
      boolean proposed,
      boolean headline,
      String source,
      Place place) {
    this(id, kpi, label, unit, decimals, strata, proposed, headline, source, place, Map.of());
  }

  /** Whether the indicator is shown for this value of a stratum. */
  public boolean shows(String stratum, String value) {
    return !only.containsKey(stratum) || only.get(stratum).contains(value);
  }

  public boolean isRate() {
    return unit.equals(RATE);
  }
}
