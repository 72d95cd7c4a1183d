package kpi.analysis.impact.flips;

import java.util.List;
import kpi.source.Place;

/**
 * A subject whose membership of a population is another under the changed rules. To a population
 * that is not defined nobody belongs. The components stand in the order in which flips are sorted.
 *
 * @param listed whether the rules of either side list the population in {@code classifications.csv}
 * @param rules the changed rules through which it flips, sorted
 * @param conditions those that decide it, of this population first
 */
public record Flip(
    String population,
    String subjectType,
    String subjectId,
    Answer before,
    Answer after,
    boolean listed,
    List<String> rules,
    List<Deciding> conditions) {

  /** From what to what the subject goes, in which population. */
  public Transition transition() {
    return new Transition(population, listed, before, after);
  }

  /** One way in which subjects flip. */
  public record Transition(String population, boolean listed, Answer before, Answer after)
      implements Comparable<Transition> {

    @Override
    public int compareTo(Transition other) {
      int byPopulation = population.compareTo(other.population);
      int byBefore = byPopulation == 0 ? before.compareTo(other.before) : byPopulation;
      return byBefore == 0 ? after.compareTo(other.after) : byBefore;
    }
  }

  /**
   * A condition that decides a flip: it is answered otherwise than before.
   *
   * @param population the population whose rule holds it: that of the flip, or one that it depends
   *     on
   * @param sentence as typed, without dash
   * @param place in the rules after the change, or before it if the condition is gone
   */
  public record Deciding(
      String population, String sentence, Place place, Answer before, Answer after) {}
}
