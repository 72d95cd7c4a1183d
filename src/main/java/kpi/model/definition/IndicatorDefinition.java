package kpi.model.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.Label;
import kpi.source.Place;

/**
 * An indicator as declared in {@code kpi.yaml}; its formula stands in {@code indicators.dslr}.
 *
 * @param kpi 1 to 11
 * @param unit one of the data dictionary's
 * @param decimals how many decimals are displayed, rounded half up; a rate in per cent
 * @param strata the combinations of stratum keys in which it is shown; an empty combination is one
 *     cell
 * @param proposed a suggestion for the next plan (たたき台)
 * @param headline shown in the view of the eleven KPIs
 * @param only stratum key → the values that are shown, where not all are
 * @param places where the value of a key stands that {@code kpi.yaml} gives, a combination of
 *     strata as {@code strata/0}
 * @param yearOnYear how it may move; absent where nothing is said of it
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
    Map<String, List<String>> only,
    Map<String, Place> places,
    Optional<YearOnYear> yearOnYear) {

  public static final String RATE = "%";

  public IndicatorDefinition {
    only = Map.copyOf(only);
    places = Map.copyOf(places);
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
    this(
        id,
        kpi,
        label,
        unit,
        decimals,
        strata,
        proposed,
        headline,
        source,
        place,
        Map.of(),
        Map.of(),
        Optional.empty());
  }

  /** The same indicator, with what is said of its changes from year to year. */
  public IndicatorDefinition moving(YearOnYear limits) {
    return new IndicatorDefinition(
        id,
        kpi,
        label,
        unit,
        decimals,
        strata,
        proposed,
        headline,
        source,
        place,
        only,
        places,
        Optional.of(limits));
  }

  /** Whether the indicator is shown for this value of a stratum. */
  public boolean shows(String stratum, String value) {
    return !only.containsKey(stratum) || only.get(stratum).contains(value);
  }

  /** Where the value of a key stands, for example {@code unit}; else the indicator. */
  public Place place(String key) {
    return places.getOrDefault(key, place);
  }

  public boolean isRate() {
    return unit.equals(RATE);
  }
}
