package kpi.rules.indicator;

import java.util.List;
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
