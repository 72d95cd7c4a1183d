package kpi.analysis.impact.flips;

import java.util.Optional;
import kpi.model.Fact;
import kpi.model.Truth;
import kpi.rules.classification.Condition;
import kpi.rules.classification.Outcome;
import kpi.rules.condition.Setting;

/** A row of a table with what the rules of either side conclude of it. */
record Subject(Fact fact, Setting setting, Outcome before, Outcome after) {

  Answer before(ConditionPair pair) {
    return answer(pair.before(), before);
  }

  Answer after(ConditionPair pair) {
    return answer(pair.after(), after);
  }

  private Answer answer(Optional<Condition> condition, Outcome outcome) {
    Optional<Truth> truth = condition.map(asked -> asked.question().answer(fact, outcome, setting));
    return Answer.of(truth);
  }
}
