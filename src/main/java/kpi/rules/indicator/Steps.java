package kpi.rules.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kpi.rules.sentence.SentenceKind;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.Message;
import kpi.source.Messages;

/** The conclusions about one cell, with the lines they come from. */
final class Steps {

  /** The conclusions make no formula; the message has been given. */
  static final class Unsound extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final Set<SentenceKind> VALUES =
      EnumSet.range(SentenceKind.VALUE_COUNT, SentenceKind.VALUE_MEAN_OVER_YEARS);

  private final IndicatorRule rule;
  private final List<FormulaStep> steps;
  private final Messages messages;

  Steps(IndicatorRule rule, List<FormulaStep> steps, Messages messages) {
    this.rule = rule;
    this.steps = List.copyOf(steps);
    this.messages = messages;
  }

  List<FormulaStep> of(SentenceKind... kinds) {
    return steps.stream().filter(step -> List.of(kinds).contains(step.kind())).toList();
  }

  /** The one step that says what the value is. */
  FormulaStep value() throws Unsound {
    return onlyOne("formula-without-value", VALUES.toArray(SentenceKind[]::new));
  }

  /** The one step of one of the kinds. */
  FormulaStep onlyOne(String codeIfNone, SentenceKind... kinds) throws Unsound {
    List<FormulaStep> found = of(kinds);
    if (found.isEmpty()) {
      messages.add(Message.error(codeIfNone, rule.text().place(), rule.text().name()));
      throw new Unsound();
    } else if (found.size() > 1) {
      throw unsound("second-of-its-kind", found.get(1), rule.text().name());
    }
    return found.get(0);
  }

  /** The step of one of the kinds, if there is one. */
  Optional<FormulaStep> atMostOne(SentenceKind... kinds) throws Unsound {
    List<FormulaStep> found = of(kinds);
    if (found.size() > 1) {
      throw unsound("second-of-its-kind", found.get(1), rule.text().name());
    }
    return found.stream().findFirst();
  }

  /** Reports every step of these kinds. */
  void refuse(SentenceKind... kinds) throws Unsound {
    refuse(of(kinds));
  }

  /** Reports every step that is no value, no note and of none of these kinds. */
  void refuseOthers(SentenceKind... kinds) throws Unsound {
    refuse(
        steps.stream()
            .filter(step -> !VALUES.contains(step.kind()) && step.kind() != SentenceKind.NOTE)
            .filter(step -> !List.of(kinds).contains(step.kind()))
            .toList());
  }

  private void refuse(List<FormulaStep> idle) throws Unsound {
    SentenceLine value = line(value());
    for (FormulaStep step : idle) {
      SentenceLine line = line(step);
      unsound("line-without-effect", step, line.text(), value.text());
    }
    if (!idle.isEmpty()) {
      throw new Unsound();
    }
  }

  /** Reports a step at its line. */
  Unsound unsound(String code, FormulaStep step, String... arguments) {
    SentenceLine line = line(step);
    messages.add(Message.error(code, line.place(), arguments).withExcerpt(line.line()));
    return new Unsound();
  }

  /** The line of a step: the last that says the same, so that of two the second is blamed. */
  SentenceLine line(FormulaStep step) {
    return rule.text().conclusions().stream()
        .filter(line -> line.match().said().equals(step.said()))
        .reduce((first, second) -> second)
        .orElse(rule.text().subject());
  }
}
