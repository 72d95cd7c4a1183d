package kpi.rules.classification;

import java.util.BitSet;
import java.util.Map;
import kpi.model.Truth;
import kpi.rules.condition.Memberships;

/**
 * What the rules concluded of everyone who answers the same: for each rule, whether it certainly
 * and whether it possibly holds.
 */
public final class Outcome implements Memberships {

  private final Map<String, int[]> rulesByPopulation;
  private final Map<String, Integer> rules;
  private final Answers answers;
  private final BitSet certain = new BitSet();
  private final BitSet possible = new BitSet();

  Outcome(Map<String, int[]> rulesByPopulation, Map<String, Integer> rules, Answers answers) {
    this.rulesByPopulation = rulesByPopulation;
    this.rules = rules;
    this.answers = answers;
  }

  /** What it was concluded from. */
  public Answers answers() {
    return answers;
  }

  void conclude(int rule, Reading reading) {
    (reading == Reading.CERTAIN ? certain : possible).set(rule);
  }

  @Override
  public Truth of(String population) {
    boolean maybe = false;
    for (int rule : rulesByPopulation.get(population)) {
      if (certain.get(rule)) {
        return Truth.YES;
      }
      maybe |= possible.get(rule);
    }
    return maybe ? Truth.UNKNOWN : Truth.NO;
  }

  /** Whether a rule holds for the subject. */
  public Truth ofRule(String name) {
    int rule = rules.get(name);
    return certain.get(rule) ? Truth.YES : possible.get(rule) ? Truth.UNKNOWN : Truth.NO;
  }

  void addConcluded(BitSet concluded) {
    concluded.or(certain);
    concluded.or(possible);
  }
}
