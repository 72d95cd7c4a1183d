package kpi.rules.finding;

import kpi.rules.classification.Case;
import kpi.rules.sentence.Said;

/**
 * What a finding rule concludes of a case.
 *
 * @param said check, doubt or stop, and the label of the item that it is about; none if it is about
 *     the row
 */
public record Found(Case subject, String rule, Said said) {

  /** As the engine concludes it. */
  public Found(Case subject, String rule, String said) {
    this(subject, rule, Said.of(said));
  }
}
