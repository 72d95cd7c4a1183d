package kpi.analysis.impact.flips;

import java.util.Optional;
import java.util.SortedSet;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.Condition;
import kpi.rules.condition.Setting;

/**
 * A row of a table with what the rules of either side conclude of it.
 *
 * @param findings the changed findings because of which other values of it count
 */
record Subject(Setting setting, OnSide was, OnSide is, SortedSet<String> findings) {

  /**
   * The row on one side.
   *
   * @param fact as it counts
   */
  record OnSide(Fact fact, Outcome outcome) {}

  Fact fact() {
    return is.fact();
  }

  Outcome before() {
    return was.outcome();
  }

  Outcome after() {
    return is.outcome();
  }

  Answer before(ConditionPair pair) {
    return answer(pair.before(), was);
  }

  Answer after(ConditionPair pair) {
    return answer(pair.after(), is);
  }

  private Answer answer(Optional<Condition> condition, OnSide side) {
    Optional<Truth> truth =
        condition.map(asked -> asked.question().answer(side.fact(), side.outcome(), setting));
    return Answer.of(truth);
  }
}
