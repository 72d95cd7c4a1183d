package kpi.model.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.Label;

/**
 * A way to break an indicator down, as declared in {@code kpi.yaml}.
 *
 * @param key the key in results, for example {@code scope}
 * @param column the column whose codes make the values; absent for populations and plain items
 * @param values the closed list of values
 * @param open whether values that are found in the data are added
 * @param by the key of the stratum on which the values depend
 * @param valuesBy the values for each value of that stratum
 */
public record Stratum(
    String key,
    Label label,
    Optional<String> column,
    List<StratumValue> values,
    boolean open,
    Optional<String> by,
    Map<String, List<StratumValue>> valuesBy) {

  /** The values within a cell whose other strata are already chosen. */
  public List<StratumValue> valuesWithin(Map<String, String> chosen) {
    return by.map(key -> valuesBy.getOrDefault(chosen.get(key), List.of())).orElse(values);
  }

  /** Every value that is declared, whatever it depends on. */
  public List<StratumValue> declared() {
    return Stream.concat(values.stream(), valuesBy.values().stream().flatMap(List::stream))
        .toList();
  }

  /** The declared value of this code. */
  public Optional<StratumValue> value(String code) {
    return declared().stream().filter(value -> value.code().equals(code)).findFirst();
  }

  /** The label of a value; absent for a value that was only found in the data. */
  public Optional<Label> labelOf(String code) {
    return value(code).map(StratumValue::label);
  }

  /**
   * One value of a stratum.
   *
   * @param code as it stands in results
   * @param columnCodes the codes of the stratum's column that belong to it
   * @param population the population that belongs to it, where the stratum is made of populations
   */
  public record StratumValue(
      String code,
      Label label,
      Set<String> columnCodes,
      Optional<String> population,
      ValueNames names) {

    /** A value that has its label only. */
    public StratumValue(
        String code, Label label, Set<String> columnCodes, Optional<String> population) {
      this(code, label, columnCodes, population, ValueNames.NONE);
    }
  }
}
