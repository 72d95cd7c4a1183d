package kpi.replay.expected;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.CellId;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.source.Messages;

/**
 * Compares {@code expected-indicators.csv} with the indicators of a run. Its columns are the fields
 * of an indicator in {@code results.json}; every other column is a stratum key, blank for a cell
 * without it.
 */
final class ExpectedIndicators {

  private static final String ID = "id";

  private ExpectedIndicators() {}

  /** The columns depend on the strata of the definitions, so a run comes first. */
  static void check(ExpectedTable table, Evaluation evaluation, Messages messages) {
    Set<String> keys = strata(evaluation);
    keys.add(ID);
    Set<String> fields =
        Stream.of(IndicatorField.values()).map(IndicatorField::column).collect(Collectors.toSet());
    table.check(keys, Set.of(ID), fields, messages);
  }

  static List<Difference> differences(ExpectedTable table, Evaluation evaluation) {
    Set<String> strata = strata(evaluation);
    Map<CellId, IndicatorResult> actual = new HashMap<>();
    evaluation.indicators().forEach(result -> actual.put(result.cell(), result));
    List<Difference> differences = new ArrayList<>();
    for (ExpectedTable.Row row : table.rows()) {
      CellId cell = cell(row, strata);
      About about = new About.Indicator(cell);
      if (actual.containsKey(cell)) {
        differences.addAll(compare(row, about, actual.get(cell)));
      } else {
        differences.add(Difference.missing(row, about));
      }
    }
    return differences;
  }

  private static Set<String> strata(Evaluation evaluation) {
    Set<String> keys = new HashSet<>();
    evaluation.indicators().forEach(result -> keys.addAll(result.cell().stratum().keySet()));
    return keys;
  }

  /** The cell that a row is about. */
  static CellId cell(ExpectedTable.Row row, Set<String> strata) {
    Map<String, String> stratum = new HashMap<>();
    for (String key : strata) {
      row.cell(key).filter(value -> !value.isEmpty()).ifPresent(value -> stratum.put(key, value));
    }
    return CellId.of(row.cell(ID).orElseThrow(), stratum);
  }

  private static List<Difference> compare(
      ExpectedTable.Row row, About about, IndicatorResult actual) {
    List<Difference> differences = new ArrayList<>();
    for (IndicatorField field : IndicatorField.values()) {
      row.cell(field.column())
          .filter(expected -> !field.agrees(expected, actual))
          .map(expected -> Difference.cell(row, about, field.column(), expected, field.of(actual)))
          .ifPresent(differences::add);
    }
    return differences;
  }
}
