package kpi.disclosure.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.disclosure.attack.Attack.Known;
import kpi.disclosure.audit.RowGroup.Extent;
import kpi.disclosure.audit.RowGroup.Term;

/**
 * What everybody knows of groups of rows of one table, counted or added up in one column: a group
 * is made of those of its rows for which a further term holds, and those for which it does not; or
 * of those with each of several codes, and the rest.
 */
final class Groups {

  private final Map<RowGroup, Integer> numbers = new LinkedHashMap<>();
  private final List<Known> relations = new ArrayList<>();
  private final Map<RowGroup, List<Breakdown>> breakdowns = new LinkedHashMap<>();
  private int size;

  /**
   * The parts of a group by the codes of one column, or by one term.
   *
   * @param rest the number of what is left
   */
  record Breakdown(List<RowGroup> parts, int rest) {}

  Groups(List<RowGroup> groups) {
    groups.forEach(this::number);
    for (RowGroup whole : groups) {
      relate(whole, groups);
    }
  }

  /** How many numbers there are: of groups, and of what is left of them. */
  int size() {
    return size;
  }

  List<Known> relations() {
    return relations;
  }

  List<Breakdown> breakdowns(RowGroup whole) {
    return breakdowns.getOrDefault(whole, List.of());
  }

  SortedMap<Integer, Integer> terms(RowGroup group) {
    return new TreeMap<>(Map.of(numbers.get(group), 1));
  }

  int number(RowGroup group) {
    return numbers.computeIfAbsent(group, added -> size++);
  }

  private void relate(RowGroup whole, List<RowGroup> groups) {
    relateExtents(whole);
    if (whole.extent() == Extent.POSSIBLE) {
      groups.stream().filter(whole::holds).forEach(part -> relate(whole, List.of(part), size++));
    } else if (whole.extent() == Extent.CERTAIN) {
      breakDown(whole, groups);
    }
  }

  /** What certainly is counted is at both ends, and what is at an end is possible. */
  private void relateExtents(RowGroup larger) {
    for (Extent extent : Extent.values()) {
      RowGroup smaller = larger.at(extent);
      boolean areEnds = larger.extent() == Extent.AT_UPPER && extent == Extent.AT_LOWER;
      if (extent.compareTo(larger.extent()) < 0 && !areEnds && numbers.containsKey(smaller)) {
        relate(larger, List.of(smaller), size++);
      }
    }
  }

  private void breakDown(RowGroup whole, List<RowGroup> groups) {
    Map<String, List<RowGroup>> byColumn = new LinkedHashMap<>();
    for (RowGroup narrower : groups) {
      if (whole.holds(narrower)) {
        Term more = whole.onlyTermMore(narrower).orElse(null);
        if (more != null && more.isOfColumn()) {
          byColumn.computeIfAbsent(more.of(), column -> new ArrayList<>()).add(narrower);
        } else {
          RowGroup others = more == null ? null : whole.with(more.not());
          int rest = others != null && numbers.containsKey(others) ? number(others) : size++;
          add(whole, List.of(narrower), rest);
        }
      }
    }
    byColumn.values().forEach(parts -> add(whole, parts, size++));
  }

  private void add(RowGroup whole, List<RowGroup> parts, int rest) {
    relate(whole, parts, rest);
    breakdowns.computeIfAbsent(whole, group -> new ArrayList<>()).add(new Breakdown(parts, rest));
  }

  private void relate(RowGroup whole, List<RowGroup> parts, int rest) {
    SortedMap<Integer, Integer> terms = new TreeMap<>(Map.of(number(whole), 1, rest, -1));
    parts.forEach(part -> terms.merge(number(part), -1, Integer::sum));
    relations.add(new Known(terms, 0));
  }
}
