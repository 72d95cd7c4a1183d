package kpi.analysis.check;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import kpi.model.fact.Item;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.RowRule;
import kpi.rules.condition.DateSpan;
import kpi.rules.condition.Limit;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Limits that are probably a slip of the keyboard: zero, or more than the data dictionary holds
 * sensible.
 */
final class SensibleLimits {

  private static final int MOST_YEARS = 100;

  private final Messages messages;

  SensibleLimits(Messages messages) {
    this.messages = messages;
  }

  void check(RowRule rule) {
    for (Condition condition : rule.leaves().toList()) {
      if (!isSensible(condition.question())) {
        String line = rule.text().lineAt(condition.place()).line();
        messages.add(
            Message.warning("limit-out-of-range", condition.place(), condition.sentence())
                .withExcerpt(line));
      }
    }
  }

  private static boolean isSensible(Question question) {
    if (question instanceof Not not) {
      return isSensible(not.question());
    } else if (question instanceof DateSpan span) {
      return isSensible(span.span());
    }
    return question.limits(Setting.ANY_DAY).stream()
        .allMatch(limit -> isSensible(question.items().get(0), limit));
  }

  private static boolean isSensible(Item item, Limit limit) {
    if (limit instanceof Limit.Amount line) {
      Optional<BigDecimal> most = item.columns().get(0).most();
      return line.amount().signum() > 0
          && most.filter(largest -> line.amount().compareTo(largest) > 0).isEmpty();
    }
    return true;
  }

  private static boolean isSensible(Period span) {
    return !span.isZero() && span.toTotalMonths() <= 12L * MOST_YEARS;
  }
}
