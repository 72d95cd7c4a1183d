package kpi.differential.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.differential.oracle.Formula.Addend;
import kpi.differential.oracle.Formula.Tallied;
import kpi.differential.oracle.Reach.Filled;

/**
 * The rows behind a figure, by their ids.
 *
 * @param base those that certainly belong to the whole
 * @param part those that certainly belong to the part, where there is one
 * @param undetermined those that do not add the same in every way to fill them in
 * @param blank those that may belong and whose number is blank
 * @param adding those that add anything but 0; of the others it cannot be told from the figure
 *     where they belong
 */
public record Members(
    Set<String> base,
    Set<String> part,
    Set<String> undetermined,
    Set<String> blank,
    Set<String> adding) {

  static Members of(Tallied formula, List<List<Filled>> rows) {
    Members members =
        new Members(
            new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    rows.forEach(ways -> members.add(formula, ways));
    return members;
  }

  private void add(Tallied formula, List<Filled> ways) {
    Row row = ways.get(0).row();
    boolean mayBelong = ways.stream().anyMatch(formula::isInWhole);
    if (mayBelong && hasBlank(formula, row)) {
      blank.add(row.id());
    }
    if (!mayBelong || hasBlank(formula, row)) {
      return;
    }
    Set<Addend> addends =
        ways.stream()
            .map(way -> formula.addend(row, way.filling(), way.memberships()))
            .collect(Collectors.toSet());
    if (addends.size() > 1) {
      undetermined.add(row.id());
    }
    if (addends.stream().anyMatch(one -> !one.equals(Addend.NOTHING))) {
      adding.add(row.id());
    }
    if (ways.stream().allMatch(formula::isInWhole)) {
      base.add(row.id());
      Optional<Selection> within = formula.part();
      if (within.isPresent()
          && ways.stream()
              .allMatch(way -> within.get().keeps(row, way.filling(), way.memberships()))) {
        part.add(row.id());
      }
    }
  }

  private static boolean hasBlank(Tallied formula, Row row) {
    return formula.summed().anyMatch(column -> row.isUnknown(column.name()));
  }
}
