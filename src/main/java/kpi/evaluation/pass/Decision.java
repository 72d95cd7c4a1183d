package kpi.evaluation.pass;

import java.util.List;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.classification.answer.LineAnswers;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Memberships;
import kpi.rules.finding.Finding;

/**
 * A fact with what was decided of it: the membership of each population, the outcome of each rule,
 * the answer to each condition line, asked once and kept.
 *
 * @param written the row as it stands in the file
 * @param fact the row as it counts: what is doubted is unknown
 * @param findings what the rules found in the row
 * @param outcome what they concluded of it
 */
public record Decision(Fact written, Fact fact, List<Finding> findings, Outcome outcome)
    implements Memberships {

  @Override
  public Truth of(String population) {
    return outcome.of(population);
  }

  /** Whether a rule holds for the subject. */
  public Truth ofRule(String name) {
    return outcome.ofRule(name);
  }

  /** The answer to a line of a rule, from 0. */
  public Truth answer(LineAnswers lines, int line) {
    return lines.of(line, outcome);
  }
}
