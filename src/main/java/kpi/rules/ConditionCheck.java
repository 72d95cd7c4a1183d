package kpi.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.rules.indicator.IndicatorRule;
import kpi.rules.sentence.SentenceKind;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Lines of an indicator rule that would never do anything: a stratum or a value that the indicator
 * has not, a condition on a figure that is not worked out yet, a conclusion of the other kind of
 * rule.
 */
final class ConditionCheck {

  private static final Set<SentenceKind> OF_SHOWING =
      Set.of(SentenceKind.DISPLAY, SentenceKind.NOTE);
  private static final List<String> VALUES = List.of("a", "b");

  private final IndicatorDefinition indicator;
  private final KpiDefinition kpi;
  private final Messages messages;

  ConditionCheck(IndicatorDefinition indicator, KpiDefinition kpi, Messages messages) {
    this.indicator = indicator;
    this.kpi = kpi;
    this.messages = messages;
  }

  void check(IndicatorRule rule) {
    for (SentenceLine condition : rule.text().conditions()) {
      if (!condition.match().slot("stratum").isEmpty()) {
        checkStratum(condition);
      } else if (rule.defines()) {
        tell("condition-on-a-result", condition, condition.text());
      }
    }
    for (SentenceLine conclusion : rule.text().conclusions()) {
      SentenceKind kind = conclusion.match().said().kind();
      if (rule.defines() && kind == SentenceKind.DISPLAY) {
        tell("display-in-a-formula", conclusion, indicator.id());
      } else if (!rule.defines() && !OF_SHOWING.contains(kind)) {
        tell("formula-in-a-display", conclusion, indicator.id());
      }
    }
  }

  private void checkStratum(SentenceLine condition) {
    String label = condition.match().slot("stratum");
    Optional<Stratum> stratum = strata().filter(one -> one.label().ja().equals(label)).findFirst();
    if (stratum.isEmpty()) {
      tell("unknown-stratum", condition, label);
    } else if (!stratum.get().open()) {
      VALUES.stream()
          .map(condition.match()::slot)
          .filter(value -> !value.isEmpty() && !isDeclared(stratum.get(), value))
          .forEach(value -> tell("unknown-stratum-value", condition, label, value, known(stratum)));
    }
  }

  /** The strata by which the indicator is shown, as far as they are declared. */
  private Stream<Stratum> strata() {
    return indicator.strata().stream()
        .flatMap(List::stream)
        .distinct()
        .flatMap(key -> Optional.ofNullable(kpi.strata().get(key)).stream());
  }

  private boolean isDeclared(Stratum stratum, String value) {
    return stratum.declared().stream()
        .filter(one -> indicator.shows(stratum.key(), one.code()))
        .anyMatch(one -> one.code().equals(value) || one.label().ja().equals(value));
  }

  private String known(Optional<Stratum> stratum) {
    return String.join(
        "」「",
        stratum.stream()
            .flatMap(one -> one.declared().stream())
            .filter(one -> indicator.shows(stratum.get().key(), one.code()))
            .map(one -> one.label().ja())
            .distinct()
            .toList());
  }

  private void tell(String code, SentenceLine line, String... arguments) {
    messages.add(Message.error(code, line.place(), arguments).withExcerpt(line.line()));
  }
}
