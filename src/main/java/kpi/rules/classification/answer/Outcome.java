package kpi.rules.classification.answer;

import java.util.BitSet;
import kpi.model.Truth;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.rule.RuleNumbers;
import kpi.rules.condition.Memberships;

/**
 * What the rules concluded of everyone who answers the same: for each rule, whether it holds
 * certainly, possibly or not.
 */
public final class Outcome implements Memberships {

  private static final Truth[] TRUTHS = Truth.values();

  private final RuleNumbers numbers;
  private final Answers answers;
  private final byte[] held;

  /** Nothing is concluded yet. */
  public Outcome(RuleNumbers numbers, Answers answers) {
    this.numbers = numbers;
    this.answers = answers;
    this.held = new byte[numbers.countOfRules()];
  }

  /** What it was concluded from. */
  public Answers answers() {
    return answers;
  }

  public void conclude(int rule, Truth truth) {
    held[rule] = (byte) truth.ordinal();
  }

  public void conclude(int rule, Reading reading) {
    if (reading == Reading.CERTAIN) {
      conclude(rule, Truth.YES);
    } else if (held[rule] == Truth.NO.ordinal()) {
      conclude(rule, Truth.UNKNOWN);
    }
  }

  @Override
  public Truth of(String population) {
    return of(numbers.population(population));
  }

  /**
   * Whether the subject belongs to a population.
   *
   * @param population its number, as {@link Classifier#number} tells it
   */
  public Truth of(int population) {
    int most = 0;
    for (int rule : numbers.concluding(population)) {
      most = Math.max(most, held[rule]);
    }
    return TRUTHS[most];
  }

  /** Whether a rule holds for the subject. */
  public Truth ofRule(String name) {
    return ofRule(numbers.rule(name));
  }

  Truth ofRule(int rule) {
    return TRUTHS[held[rule]];
  }

  public void addConcluded(BitSet concluded) {
    for (int rule = 0; rule < held.length; rule++) {
      if (held[rule] != 0) {
        concluded.set(rule);
      }
    }
  }
}
