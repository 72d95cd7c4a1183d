package kpi.rules.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.rules.text.SentenceLine;
import kpi.source.Message;
import kpi.source.Messages;

/** The conclusions about one cell, with the lines they come from. */
final class Steps {

  /** The conclusions make no formula; the message has been given. */
  static final class Unsound extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static final String VALUE = "value-";
  static final String NOTE = "note";

  private final IndicatorRule rule;
  private final List<FormulaStep> steps;
  private final Messages messages;

  Steps(IndicatorRule rule, List<FormulaStep> steps, Messages messages) {
    this.rule = rule;
    this.steps = List.copyOf(steps);
    this.messages = messages;
  }

  List<FormulaStep> of(String... kinds) {
    return steps.stream().filter(step -> List.of(kinds).contains(step.kind())).toList();
  }

  /** The one step whose kind starts so. */
  FormulaStep onlyOne(String start, String codeIfNone) throws Unsound {
    List<FormulaStep> found = steps.stream().filter(step -> step.kind().startsWith(start)).toList();
    if (found.isEmpty()) {
      messages.add(Message.error(codeIfNone, rule.text().place(), rule.text().name()));
      throw new Unsound();
    } else if (found.size() > 1) {
      throw unsound("second-of-its-kind", found.get(1), rule.text().name());
    }
    return found.get(0);
  }

  /** The step of one of the kinds, if there is one. */
  Optional<FormulaStep> atMostOne(String... kinds) throws Unsound {
    List<FormulaStep> found = of(kinds);
    if (found.size() > 1) {
      throw unsound("second-of-its-kind", found.get(1), rule.text().name());
    }
    return found.stream().findFirst();
  }

  /** Reports every step of these kinds. */
  void refuse(String... kinds) throws Unsound {
    refuse(of(kinds));
  }

  /** Reports every step that is no value, no note and of none of these kinds. */
  void refuseOthers(String... kinds) throws Unsound {
    refuse(
        steps.stream()
            .filter(step -> !step.kind().startsWith(VALUE) && !step.kind().equals(NOTE))
            .filter(step -> !List.of(kinds).contains(step.kind()))
            .toList());
  }

  private void refuse(List<FormulaStep> idle) throws Unsound {
    SentenceLine value = line(onlyOne(VALUE, "formula-without-value"));
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
    String said = "\"" + step.kind() + "\", \"" + step.argument() + "\"";
    return Stream.concat(rule.text().conclusions().stream(), Stream.of(rule.text().subject()))
        .filter(line -> line.match().drl().contains(said))
        .reduce((first, second) -> second)
        .orElse(rule.text().subject());
  }
}
