package kpi.differential.making;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random choices that a seed decides. */
public final class Dice {

  private final Random random;

  public Dice(long seed) {
    this.random = new Random(seed);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to just below. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  public <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Different ones in any order, as many as there are at most. */
  public <T> List<T> some(Collection<T> all, int howMany) {
    return List.copyOf(shuffled(all).subList(0, Math.min(howMany, all.size())));
  }

  public <T> List<T> shuffled(Collection<T> all) {
    List<T> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, random);
    return mixed;
  }
}
