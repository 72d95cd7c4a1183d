package kpi.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.indicator.IndicatorRule;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;
import kpi.source.Message;
import kpi.source.Message.Severity;
import kpi.source.Messages;
import kpi.source.Place;

/**
 * The dates between which the rules of one population, or of one indicator, hold. If any of them is
 * dated, they are taken for versions of one definition, which follow each other without overlap or
 * gap. Rules without dates are alternatives, or speak of different strata.
 */
public final class Versions {

  /** What is said of a definition of which no version holds. */
  private enum Kind {
    POPULATION,
    INDICATOR
  }

  /**
   * @param rules in the order in which they come into force
   */
  private record Definition(Kind kind, String name, List<RuleText> rules) {

    boolean isDated() {
      return rules.stream().anyMatch(Versions::isDated);
    }

    Definition on(LocalDate date) {
      return new Definition(
          kind,
          name,
          rules.stream().filter(rule -> Annotations.inForce(rule.annotations(), date)).toList());
    }
  }

  private final List<Definition> definitions = new ArrayList<>();

  Versions(List<ClassificationRule> classifications, List<IndicatorRule> indicators) {
    add(Kind.POPULATION, classifications, ClassificationRule::population, ClassificationRule::text);
    add(
        Kind.INDICATOR,
        indicators.stream().filter(IndicatorRule::defines).toList(),
        IndicatorRule::indicator,
        IndicatorRule::text);
  }

  private <T> void add(
      Kind kind, List<T> rules, Function<T, String> name, Function<T, RuleText> text) {
    Map<String, List<RuleText>> byName =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    name, TreeMap::new, Collectors.mapping(text, Collectors.toList())));
    byName.forEach((one, texts) -> definitions.add(new Definition(kind, one, inOrder(texts))));
  }

  private static List<RuleText> inOrder(List<RuleText> rules) {
    return rules.stream()
        .sorted(
            Comparator.comparing((RuleText rule) -> Annotations.from(rule.annotations()))
                .thenComparing(RuleText::place))
        .toList();
  }

  private static boolean isDated(RuleText rule) {
    return rule.annotations().containsKey(Annotations.FROM)
        || rule.annotations().containsKey(Annotations.UNTIL);
  }

  /**
   * Everything about the dates: reversed, overlapping, with a gap.
   *
   * @param ofGaps an error if any date may come, a warning if the date is known and lies in none
   */
  public void check(Severity ofGaps, Messages messages) {
    for (Definition definition : definitions) {
      if (!isReversed(definition, messages) && definition.isDated()) {
        overlaps(definition, messages);
        gaps(definition, ofGaps, messages);
      }
    }
  }

  /** On one day exactly one version of each definition holds. */
  void checkOn(LocalDate date, Messages messages) {
    for (Definition definition : definitions) {
      Definition inForce = definition.on(date);
      if (inForce.rules().isEmpty()) {
        outOfForce(definition, date, messages);
      } else if (definition.isDated()) {
        overlaps(inForce, messages);
      }
    }
  }

  private static void outOfForce(Definition definition, LocalDate date, Messages messages) {
    for (RuleText rule : definition.rules()) {
      Place place = rule.place();
      String day = date.toString();
      messages.add(
          definition.kind() == Kind.POPULATION
              ? Message.error("population-out-of-force", place, definition.name(), day)
              : Message.error("indicator-out-of-force", place, definition.name(), day));
    }
  }

  private static boolean isReversed(Definition definition, Messages messages) {
    for (RuleText rule : definition.rules()) {
      if (Annotations.until(rule.annotations()).isBefore(Annotations.from(rule.annotations()))) {
        messages.add(Message.error("validity-reversed", rule.place(), rule.name()));
        return true;
      }
    }
    return false;
  }

  private static void overlaps(Definition definition, Messages messages) {
    RuleText latest = definition.rules().get(0);
    for (RuleText rule : definition.rules().subList(1, definition.rules().size())) {
      if (!Annotations.from(rule.annotations()).isAfter(Annotations.until(latest.annotations()))) {
        messages.add(
            Message.error(
                "validity-overlap", rule.place(), definition.name(), latest.name(), rule.name()));
      }
      latest = laterEnd(latest, rule);
    }
  }

  private static void gaps(Definition definition, Severity severity, Messages messages) {
    RuleText latest = definition.rules().get(0);
    for (RuleText rule : definition.rules().subList(1, definition.rules().size())) {
      LocalDate end = Annotations.until(latest.annotations());
      LocalDate start = Annotations.from(rule.annotations());
      if (start.minusDays(1).isAfter(end)) {
        String first = end.plusDays(1).toString();
        String last = start.minusDays(1).toString();
        messages.add(
            severity == Severity.ERROR
                ? Message.error("validity-gap", rule.place(), definition.name(), first, last)
                : Message.warning("validity-gap", rule.place(), definition.name(), first, last));
      }
      latest = laterEnd(latest, rule);
    }
  }

  private static RuleText laterEnd(RuleText one, RuleText other) {
    return Annotations.until(other.annotations()).isAfter(Annotations.until(one.annotations()))
        ? other
        : one;
  }
}
