package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.differential.oracle.Formula.Addend;
import kpi.model.fact.TableSchema;

/**
 * The totals that several formulas can have at the same time: one of what each row can add is
 * chosen. Rows are independent of each other, but for those that count only if another does.
 */
final class Reach {

  /** More combinations of totals than this are not listed. */
  private static final int MOST = 400_000;

  /** A row in one of the ways to fill it in, with the populations it then belongs to. */
  record Filled(Row row, Filling filling, Set<String> memberships) {}

  private final List<Leaf> leaves;
  private final Map<String, List<List<Filled>>> tables;

  private Reach(List<Leaf> leaves, Map<String, List<List<Filled>>> tables) {
    this.leaves = leaves;
    this.tables = tables;
  }

  /**
   * @param tables table → row → the ways to fill it in
   * @return the totals, one for each leaf; empty if there are too many combinations
   */
  static Optional<Set<List<Addend>>> of(
      Collection<Leaf> leaves, Map<String, List<List<Filled>>> tables) {
    return new Reach(List.copyOf(leaves), tables).totals();
  }

  private Optional<Set<List<Addend>>> totals() {
    Optional<Set<List<Addend>>> totals = Optional.of(Set.of(nothing()));
    Map<String, List<List<Filled>>> referring = referring();
    for (TableSchema table : targets()) {
      for (List<Filled> row : tables.get(table.name())) {
        List<List<Filled>> own = referring.getOrDefault(row.get(0).row().id(), List.of());
        referring.remove(row.get(0).row().id());
        totals = totals.flatMap(before -> cluster(row, own).flatMap(more -> plus(before, more)));
      }
    }
    List<List<Filled>> others = new ArrayList<>();
    referring.values().forEach(others::addAll);
    leaves.stream()
        .map(leaf -> leaf.formula().table())
        .distinct()
        .filter(table -> !targets().contains(table) && !sources().contains(table))
        .forEach(table -> others.addAll(tables.get(table.name())));
    return totals.flatMap(before -> added(before, others, Optional.empty()));
  }

  private Set<TableSchema> targets() {
    Set<TableSchema> targets = new LinkedHashSet<>();
    leaves.forEach(leaf -> leaf.only().ifPresent(only -> targets.add(only.table())));
    return targets;
  }

  private Set<TableSchema> sources() {
    Set<TableSchema> sources = new LinkedHashSet<>();
    leaves.stream()
        .filter(leaf -> leaf.only().isPresent())
        .forEach(leaf -> sources.add(leaf.formula().table()));
    return sources;
  }

  /** The rows that refer to others, by the id to which they refer. */
  private Map<String, List<List<Filled>>> referring() {
    Map<String, List<List<Filled>>> referring = new HashMap<>();
    for (TableSchema source : sources()) {
      String by = Leaf.reference(source, targets().iterator().next()).orElseThrow().name();
      for (List<Filled> row : tables.get(source.name())) {
        String id = row.get(0).row().written().get(by);
        referring.computeIfAbsent(id, any -> new ArrayList<>()).add(row);
      }
    }
    return referring;
  }

  /** What a row and those that refer to it can add together. */
  private Optional<Set<List<Addend>>> cluster(List<Filled> row, List<List<Filled>> referring) {
    Set<List<Addend>> all = new HashSet<>();
    for (Filled way : row) {
      Set<List<Addend>> own = Set.of(addends(way, Optional.empty()));
      Optional<Set<List<Addend>>> more = added(own, referring, Optional.of(way));
      if (more.isEmpty()) {
        return more;
      }
      all.addAll(more.get());
    }
    return Optional.of(all);
  }

  private Optional<Set<List<Addend>>> added(
      Set<List<Addend>> before, List<List<Filled>> rows, Optional<Filled> target) {
    Optional<Set<List<Addend>>> totals = Optional.of(before);
    for (List<Filled> row : rows) {
      Set<List<Addend>> choices = new LinkedHashSet<>();
      row.forEach(way -> choices.add(addends(way, target)));
      totals = totals.flatMap(known -> plus(known, choices));
    }
    return totals;
  }

  private static Optional<Set<List<Addend>>> plus(
      Set<List<Addend>> totals, Set<List<Addend>> choices) {
    Set<List<Addend>> sums = new HashSet<>();
    for (List<Addend> total : totals) {
      choices.forEach(choice -> sums.add(plus(total, choice)));
      if (sums.size() > MOST) {
        return Optional.empty();
      }
    }
    return Optional.of(sums);
  }

  private List<Addend> nothing() {
    return Stream.generate(() -> Addend.NOTHING).limit(leaves.size()).toList();
  }

  private List<Addend> addends(Filled way, Optional<Filled> target) {
    return leaves.stream().map(leaf -> leaf.addend(way, target)).toList();
  }

  private static List<Addend> plus(List<Addend> total, List<Addend> choice) {
    List<Addend> sum = new ArrayList<>();
    for (int i = 0; i < total.size(); i++) {
      sum.add(total.get(i).plus(choice.get(i)));
    }
    return sum;
  }
}
