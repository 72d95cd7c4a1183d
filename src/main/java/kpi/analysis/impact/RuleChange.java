package kpi.analysis.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;
import kpi.source.Place;

/**
 * A rule that one side has and the other has not, or has with other sentences.
 *
 * @param before where the rule stood
 * @param after where it stands
 * @param gone the sentences and annotations that it no longer has; all, if it was removed
 * @param come those that it has now; all, if it was added
 */
public record RuleChange(
    Part part,
    String name,
    Optional<Place> before,
    Optional<Place> after,
    List<Line> gone,
    List<Line> come)
    implements Comparable<RuleChange> {

  private static final Set<String> REMARKS =
      Set.of(Annotations.SOURCE, Annotations.PROPOSED, Annotations.TOLD, Annotations.REMEDY);
  private static final Comparator<RuleChange> ORDER =
      Comparator.comparing(RuleChange::part).thenComparing(RuleChange::name);

  /**
   * What the rule decides: what counts of a row, who belongs to a population, or how an indicator
   * is worked out.
   */
  public enum Part {
    FINDING,
    CLASSIFICATION,
    INDICATOR
  }

  /** How the rule changed. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** A line of the rule, without dash and indentation. */
  public record Line(Place place, String text) {}

  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.ADDED;
    }
    return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
  }

  /**
   * The changes of rules of one kind by name, sorted. Comments, remarks such as 出典, and the order
   * of rules and lines are no change.
   *
   * @param placeAfter what a place of the other side is called
   */
  static List<RuleChange> between(
      Part part, Stream<RuleText> before, Stream<RuleText> after, UnaryOperator<Place> placeAfter) {
    Map<String, RuleText> old = byName(before);
    Map<String, RuleText> now = byName(after);
    return Stream.concat(old.keySet().stream(), now.keySet().stream())
        .distinct()
        .sorted()
        .map(name -> of(part, name, old, now, placeAfter))
        .filter(change -> !change.gone().isEmpty() || !change.come().isEmpty())
        .toList();
  }

  private static Map<String, RuleText> byName(Stream<RuleText> rules) {
    return rules.collect(Collectors.toMap(RuleText::name, rule -> rule));
  }

  private static RuleChange of(
      Part part,
      String name,
      Map<String, RuleText> old,
      Map<String, RuleText> now,
      UnaryOperator<Place> placeAfter) {
    Optional<RuleText> before = Optional.ofNullable(old.get(name));
    Optional<RuleText> after = Optional.ofNullable(now.get(name));
    List<Line> was = before.map(RuleChange::lines).orElse(List.of());
    List<Line> is = after.map(RuleChange::lines).orElse(List.of());
    return new RuleChange(
        part,
        name,
        before.map(RuleText::place),
        after.map(RuleText::place).map(placeAfter),
        without(was, is),
        without(is, was).stream()
            .map(line -> new Line(placeAfter.apply(line.place()), line.text()))
            .toList());
  }

  private static List<Line> without(List<Line> lines, List<Line> others) {
    Set<String> there = others.stream().map(Line::text).collect(Collectors.toSet());
    return lines.stream().filter(line -> !there.contains(line.text())).toList();
  }

  private static List<Line> lines(RuleText rule) {
    List<Line> lines = new ArrayList<>();
    rule.annotations().entrySet().stream()
        .filter(annotation -> !REMARKS.contains(annotation.getKey()))
        .map(annotation -> "@%s(\"%s\")".formatted(annotation.getKey(), annotation.getValue()))
        .forEach(text -> lines.add(new Line(rule.place(), text)));
    rule.statements().forEach(line -> lines.add(new Line(line.place(), line.wholeText())));
    return lines;
  }

  @Override
  public int compareTo(RuleChange other) {
    return ORDER.compare(this, other);
  }
}
