package kpi.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An indicator within one combination of stratum values.
 *
 * @param stratum stratum key → value, empty for the indicator as a whole
 */
public record CellId(String indicator, SortedMap<String, String> stratum)
    implements Comparable<CellId> {

  public CellId {
    stratum = Collections.unmodifiableSortedMap(new TreeMap<>(stratum));
  }

  public static CellId of(String indicator, Map<String, String> stratum) {
    return new CellId(indicator, new TreeMap<>(stratum));
  }

  public static CellId of(String indicator) {
    return of(indicator, Map.of());
  }

  @Override
  public int compareTo(CellId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return indicator + stratum;
  }
}
