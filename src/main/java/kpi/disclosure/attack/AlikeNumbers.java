package kpi.disclosure.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.disclosure.attack.Attack.Known;

/**
 * Numbers that are in the same sums as often are taken together as one; those that are in none are
 * left out. What a sum can come to stays the same.
 *
 * @param together number → the one that it is taken into
 */
record AlikeNumbers(int count, Map<Integer, Integer> together) {

  /**
   * @param numbers how many there are
   */
  static AlikeNumbers of(int numbers, SortedMap<Integer, Integer> sum, Collection<Known> known) {
    List<List<Integer>> columns = new ArrayList<>();
    for (int i = 0; i < numbers; i++) {
      columns.add(new ArrayList<>());
    }
    add(sum, 0, columns);
    int row = 1;
    for (Known one : known) {
      add(one.terms(), row++, columns);
    }
    Map<List<Integer>, Integer> distinct = new HashMap<>();
    Map<Integer, Integer> together = new HashMap<>();
    for (int i = 0; i < numbers; i++) {
      if (!columns.get(i).isEmpty()) {
        distinct.putIfAbsent(columns.get(i), distinct.size());
        together.put(i, distinct.get(columns.get(i)));
      }
    }
    return new AlikeNumbers(distinct.size(), together);
  }

  private static void add(Map<Integer, Integer> terms, int row, List<List<Integer>> columns) {
    terms.forEach(
        (number, times) -> {
          columns.get(number).add(row);
          columns.get(number).add(times);
        });
  }

  SortedMap<Integer, Integer> terms(SortedMap<Integer, Integer> sum) {
    SortedMap<Integer, Integer> terms = new TreeMap<>();
    sum.forEach((number, times) -> terms.put(together.get(number), times));
    return terms;
  }
}
