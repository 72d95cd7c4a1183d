package kpi.analysis.explain.indicator;

import java.util.ArrayList;
import java.util.List;
import kpi.source.Place;

/**
 * The rows behind a cell, in the order of the file.
 *
 * @param base 対象, or 分母 where there is one
 * @param part 分子, where there is one
 * @param undetermined rows for which it matters that something is unknown; where only 分子 is open,
 *     they are in the base as well
 * @param blank rows of the base whose number is blank
 */
public record Members(
    List<Member> base, List<Member> part, List<Member> undetermined, List<Member> blank) {

  static Members none() {
    return new Members(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  public boolean isEmpty() {
    return base.isEmpty() && undetermined.isEmpty() && blank.isEmpty();
  }

  /**
   * A row that an indicator counts.
   *
   * @param amount what it adds where a column is summed, with its unit; empty where rows are
   *     counted
   */
  public record Member(String id, Place place, String amount) {}
}
