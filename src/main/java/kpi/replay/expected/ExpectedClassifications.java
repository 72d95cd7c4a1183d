package kpi.replay.expected;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kpi.model.Truth;
import kpi.model.result.Classification;
import kpi.source.Messages;

/**
 * Compares {@code expected-classifications.csv} with the classifications of a run: {@code
 * subject_id} and {@code population} find the row, every other column is compared.
 */
final class ExpectedClassifications {

  private static final String SUBJECT = "subject_id";
  private static final String POPULATION = "population";
  private static final Set<String> KEYS = Set.of(SUBJECT, POPULATION);
  private static final Set<String> COMPARED =
      Set.of("subject_type", "membership", "rule", "failed_conditions", "unknown_conditions");
  private static final String AND = "; ";

  private ExpectedClassifications() {}

  static void check(ExpectedTable table, Messages messages) {
    table.check(KEYS, KEYS, COMPARED, messages);
  }

  static List<Difference> differences(ExpectedTable table, List<Classification> actual) {
    Map<About, Classification> found = new HashMap<>();
    actual.forEach(one -> found.put(new About.Membership(one.subjectId(), one.population()), one));
    List<Difference> differences = new ArrayList<>();
    for (ExpectedTable.Row row : table.rows()) {
      About about =
          new About.Membership(row.cell(SUBJECT).orElseThrow(), row.cell(POPULATION).orElseThrow());
      if (found.containsKey(about)) {
        differences.addAll(compare(row, about, found.get(about)));
      } else {
        differences.add(Difference.missing(row, about));
      }
    }
    return differences;
  }

  private static List<Difference> compare(
      ExpectedTable.Row row, About about, Classification actual) {
    List<Difference> differences = new ArrayList<>();
    cells(actual)
        .forEach(
            (column, found) ->
                row.cell(column)
                    .filter(expected -> !expected.equals(found))
                    .map(expected -> Difference.cell(row, about, column, expected, found))
                    .ifPresent(differences::add));
    return differences;
  }

  private static Map<String, String> cells(Classification actual) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("subject_type", actual.subjectType());
    cells.put("membership", membership(actual.membership()));
    cells.put("rule", String.join(AND, actual.rules()));
    cells.put("failed_conditions", String.join(AND, actual.failed()));
    cells.put("unknown_conditions", String.join(AND, actual.unknown()));
    return cells;
  }

  private static String membership(Truth truth) {
    return truth == Truth.UNKNOWN ? "undetermined" : truth.name().toLowerCase(Locale.ROOT);
  }
}
