package kpi.replay.expected;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.evaluation.target.Assessment;
import kpi.evaluation.target.TargetBook;
import kpi.evaluation.target.TargetResult;
import kpi.model.result.Evaluation;
import kpi.source.Messages;

/**
 * Compares {@code expected-targets.csv} with the targets of a run: {@code id}, {@code by}, the
 * columns of strata and {@code direction}, where it is written, find the row; every other column is
 * compared.
 */
final class ExpectedTargets {

  private static final String ID = "id";
  private static final String BY = "by";
  private static final String DIRECTION = "direction";

  /** What is to be reached by one year. */
  private record Found(TargetResult target, Assessment assessment) {}

  private ExpectedTargets() {}

  static void check(ExpectedTable table, Evaluation evaluation, Messages messages) {
    Set<String> keys = new HashSet<>(strata(evaluation));
    keys.addAll(List.of(ID, BY, DIRECTION));
    Set<String> fields =
        Stream.of(TargetField.values()).map(TargetField::column).collect(Collectors.toSet());
    table.check(keys, Set.of(ID, BY), fields, messages);
  }

  static List<Difference> differences(ExpectedTable table, Evaluation evaluation) {
    List<Found> all =
        TargetBook.of(evaluation).stream()
            .flatMap(target -> target.all().stream().map(one -> new Found(target, one)))
            .toList();
    Set<String> strata = strata(evaluation);
    List<Difference> differences = new ArrayList<>();
    for (ExpectedTable.Row row : table.rows()) {
      About about = new About.Indicator(ExpectedIndicators.cell(row, strata));
      Optional<Found> found = all.stream().filter(one -> isMeant(row, one, strata)).findFirst();
      if (found.isPresent()) {
        differences.addAll(compare(row, about, found.get()));
      } else {
        differences.add(Difference.missing(row, about));
      }
    }
    return differences;
  }

  private static Set<String> strata(Evaluation evaluation) {
    return evaluation.kpis().stream()
        .flatMap(kpi -> kpi.strata().keySet().stream())
        .collect(Collectors.toSet());
  }

  private static boolean isMeant(ExpectedTable.Row row, Found one, Set<String> strata) {
    String direction = one.assessment().milestone().aim().word();
    return ExpectedIndicators.cell(row, strata).equals(one.target().target().cell())
        && row.cell(BY).orElseThrow().equals(one.assessment().milestone().by().label())
        && row.cell(DIRECTION).orElse(direction).equals(direction);
  }

  private static List<Difference> compare(ExpectedTable.Row row, About about, Found actual) {
    List<Difference> differences = new ArrayList<>();
    for (TargetField field : TargetField.values()) {
      row.cell(field.column())
          .filter(expected -> !field.agrees(expected, actual.target(), actual.assessment()))
          .map(
              expected ->
                  Difference.cell(
                      row,
                      about,
                      field.column(),
                      expected,
                      field.of(actual.target(), actual.assessment())))
          .ifPresent(differences::add);
    }
    return differences;
  }
}
