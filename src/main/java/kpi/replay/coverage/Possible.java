package kpi.replay.coverage;

import java.util.EnumSet;
import java.util.Set;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Populations;
import kpi.rules.condition.Not;
import kpi.rules.condition.OneOf;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;

/**
 * What there is to see of a condition: one over a column that may not be blank is never open, a
 * yes/no condition has no limit, one that names every code of its column does not fail.
 */
final class Possible {

  private final Populations populations;

  Possible(Populations populations) {
    this.populations = populations;
  }

  Set<Aspect> of(Question question) {
    Set<Aspect> possible = EnumSet.of(Aspect.HOLDS, Aspect.FAILS);
    if (namesEveryCode(question)) {
      possible.remove(question instanceof Not ? Aspect.HOLDS : Aspect.FAILS);
    }
    if (canBeOpen(question)) {
      possible.add(Aspect.OPEN);
    }
    if (!question.limits(Setting.ANY_DAY).isEmpty()) {
      possible.addAll(EnumSet.of(Aspect.AT_LIMIT, Aspect.BEYOND));
    }
    return possible;
  }

  private static boolean namesEveryCode(Question question) {
    Question asked = question instanceof Not not ? not.question() : question;
    return asked instanceof OneOf oneOf
        && !oneOf.item().columns().get(0).codes().isEmpty()
        && oneOf.codes().containsAll(oneOf.item().columns().get(0).codes().keySet());
  }

  private boolean canBeOpen(Question question) {
    return question.isOpenOnBlank()
        || question.populations().stream()
            .flatMap(name -> populations.rules(name).stream())
            .flatMap(ClassificationRule::leaves)
            .anyMatch(condition -> canBeOpen(condition.question()));
  }
}
