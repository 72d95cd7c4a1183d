package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.differential.oracle.Formula.Addend;
import kpi.differential.oracle.Formula.Tallied;

/**
 * The totals that several formulas over one table can have at the same time: one of what each row
 * can add is chosen, rows being independent of each other.
 */
final class Reach {

  /** More combinations of totals than this are not listed. */
  private static final int MOST = 400_000;

  /** A row in one of the ways to fill it in, with the populations it then belongs to. */
  record Filled(Row row, Filling filling, Set<String> memberships) {}

  private Reach() {}

  /**
   * @param rows for each row the ways to fill it in
   * @return the totals, one for each formula; empty if there are too many combinations
   */
  static Optional<Set<List<Addend>>> of(List<Tallied> formulas, List<List<Filled>> rows) {
    Set<List<Addend>> totals = new LinkedHashSet<>();
    totals.add(Stream.generate(() -> Addend.NOTHING).limit(formulas.size()).toList());
    for (List<Filled> row : rows) {
      Set<List<Addend>> choices = new LinkedHashSet<>();
      row.forEach(filled -> choices.add(addends(formulas, filled)));
      Set<List<Addend>> sums = new HashSet<>();
      totals.forEach(total -> choices.forEach(choice -> sums.add(plus(total, choice))));
      if (sums.size() > MOST) {
        return Optional.empty();
      }
      totals = sums;
    }
    return Optional.of(totals);
  }

  private static List<Addend> addends(List<Tallied> formulas, Filled filled) {
    return formulas.stream()
        .map(one -> one.addend(filled.row(), filled.filling(), filled.memberships()))
        .toList();
  }

  private static List<Addend> plus(List<Addend> total, List<Addend> choice) {
    List<Addend> sum = new ArrayList<>();
    for (int i = 0; i < total.size(); i++) {
      sum.add(total.get(i).plus(choice.get(i)));
    }
    return sum;
  }
}
