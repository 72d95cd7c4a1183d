package kpi.analysis.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.rules.text.Annotations;
import kpi.rules.text.RuleText;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * The dates between which the rules of one population, or of one indicator, hold. If any of them is
 * dated, they are taken for versions of one definition, which follow each other without overlap or
 * gap.
 */
final class Validity {

  private final Messages messages;

  Validity(Messages messages) {
    this.messages = messages;
  }

  /**
   * @param subject what the rules are versions of
   */
  void check(List<RuleText> rules, Function<RuleText, String> subject) {
    Map<String, List<RuleText>> versions =
        rules.stream().collect(Collectors.groupingBy(subject, TreeMap::new, Collectors.toList()));
    versions.forEach(this::check);
  }

  private void check(String subject, List<RuleText> rules) {
    for (RuleText rule : rules) {
      if (Annotations.until(rule.annotations()).isBefore(Annotations.from(rule.annotations()))) {
        messages.add(Message.error("validity-reversed", rule.place(), rule.name()));
        return;
      }
    }
    if (rules.stream().noneMatch(Validity::isDated)) {
      return;
    }
    List<RuleText> inOrder =
        rules.stream()
            .sorted(
                Comparator.comparing((RuleText rule) -> Annotations.from(rule.annotations()))
                    .thenComparing(RuleText::place))
            .toList();
    for (int i = 1; i < inOrder.size(); i++) {
      compare(subject, inOrder.get(i - 1), inOrder.get(i));
    }
  }

  private static boolean isDated(RuleText rule) {
    return rule.annotations().containsKey(Annotations.FROM)
        || rule.annotations().containsKey(Annotations.UNTIL);
  }

  private void compare(String subject, RuleText earlier, RuleText later) {
    LocalDate end = Annotations.until(earlier.annotations());
    LocalDate start = Annotations.from(later.annotations());
    if (!start.isAfter(end)) {
      messages.add(
          Message.error("validity-overlap", later.place(), subject, earlier.name(), later.name()));
    } else if (start.isAfter(end.plusDays(1))) {
      messages.add(
          Message.error(
              "validity-gap",
              later.place(),
              subject,
              end.plusDays(1).toString(),
              start.minusDays(1).toString()));
    }
  }
}
