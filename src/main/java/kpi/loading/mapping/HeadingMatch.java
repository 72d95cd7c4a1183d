package kpi.loading.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Units;
import kpi.source.Spelling;
import kpi.source.input.Folded;

/**
 * A heading and the item that it might stand for.
 *
 * @param position of the heading, from 0
 * @param unit that the heading tells in brackets, if the item has numbers in it
 * @param distance how many characters differ from the item's label or name; 0 if none
 */
record HeadingMatch(Column item, int position, Optional<String> unit, int distance) {

  private static final Pattern BRACKETS =
      Pattern.compile("(.+?)[（(\\[［]([^（）()\\[\\]［］]+)[）)\\]］]");

  /** One character of so many may differ. */
  private static final int NEAR = 3;

  /** What is shorter is part of too many names. */
  private static final int SHORTEST = 2;

  private static final Comparator<HeadingMatch> NEAREST =
      Comparator.comparingInt((HeadingMatch one) -> one.distance())
          .thenComparingInt(one -> one.item().index())
          .thenComparingInt(HeadingMatch::position);

  boolean isExact() {
    return distance == 0;
  }

  /**
   * The nearest item of each heading, no item and no heading twice; the nearest first.
   *
   * @param lower the headings of the last row alone
   */
  static List<HeadingMatch> of(
      List<String> headings, List<String> lower, TableSchema table, Units units) {
    List<HeadingMatch> possible = new ArrayList<>();
    for (int position = 0; position < headings.size(); position++) {
      for (Column column : table.columns()) {
        match(headings.get(position), position, column, units).ifPresent(possible::add);
        if (position < lower.size()) {
          match(lower.get(position), position, column, units).ifPresent(possible::add);
        }
      }
    }
    possible.sort(NEAREST);
    Set<Column> items = new HashSet<>();
    Set<Integer> positions = new HashSet<>();
    List<HeadingMatch> matches = new ArrayList<>();
    for (HeadingMatch one : possible) {
      if (!items.contains(one.item()) && !positions.contains(one.position())) {
        items.add(one.item());
        positions.add(one.position());
        matches.add(one);
      }
    }
    return matches;
  }

  private static Optional<HeadingMatch> match(
      String heading, int position, Column column, Units units) {
    if (heading.isBlank()) {
      return Optional.empty();
    }
    Matcher brackets = BRACKETS.matcher(heading.replaceAll("\\s", ""));
    boolean has = brackets.matches();
    Optional<String> unit =
        has
            ? Optional.of(brackets.group(2)).filter(told -> fits(told, column, units))
            : Optional.empty();
    int whole = distance(heading, column);
    int bare = has ? distance(brackets.group(1), column) : whole;
    int distance = unit.isPresent() ? bare : Math.min(whole, bare + 1);
    String label = Folded.of(column.label());
    boolean isNear = distance * NEAR <= label.length() || isPart(Folded.of(heading), label);
    return isNear
        ? Optional.of(new HeadingMatch(column, position, unit, distance))
        : Optional.empty();
  }

  private static boolean isPart(String heading, String label) {
    return Math.min(heading.length(), label.length()) >= SHORTEST
        && (heading.contains(label) || label.contains(heading));
  }

  private static boolean fits(String told, Column column, Units units) {
    return told.equals(column.unit()) || units.factor(told, column.unit()).isPresent();
  }

  /** To the label, or 0 where it is the column's name. */
  private static int distance(String heading, Column column) {
    String folded = Folded.of(heading);
    return folded.equals(Folded.of(column.name()))
        ? 0
        : Spelling.distance(folded, Folded.of(column.label()));
  }
}
