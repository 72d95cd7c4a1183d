package kpi.rules.classification.answer;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import kpi.model.Truth;

/**
 * What one subject answers to each question of a questionnaire. It is all that rules can tell of
 * the subject: equal answers belong to equal populations.
 */
public final class Answers {

  static final Truth[] TRUTHS = Truth.values();

  private final byte[] truths;

  /** Found on first use; 0: not yet. Threads that find it at once find the same. */
  private int hash;

  private Answers(byte[] truths) {
    this.truths = truths;
  }

  /**
   * @param truths the ordinal of each; it is not copied, and must not change any more
   */
  public static Answers of(byte[] truths) {
    return new Answers(truths);
  }

  static Answers of(int questions, IntFunction<Truth> truth) {
    byte[] truths = new byte[questions];
    for (int question = 0; question < questions; question++) {
      truths[question] = (byte) truth.apply(question).ordinal();
    }
    return new Answers(truths);
  }

  public Truth to(int question) {
    return TRUTHS[truths[question]];
  }

  /**
   * Copies the answers to some questions, in their order.
   *
   * @param into takes the ordinal of each, from its beginning
   */
  public void copy(int[] questions, byte[] into) {
    for (int i = 0; i < questions.length; i++) {
      into[i] = truths[questions[i]];
    }
  }

  /**
   * These truths as the answers to some questions, and no to all others.
   *
   * @param questions as many as the truths, or fewer
   */
  public Answers only(List<Integer> questions, List<Truth> given) {
    byte[] other = new byte[truths.length];
    Arrays.fill(other, (byte) Truth.NO.ordinal());
    for (int i = 0; i < questions.size(); i++) {
      other[questions.get(i)] = (byte) given.get(i).ordinal();
    }
    return new Answers(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers answers && Arrays.equals(truths, answers.truths);
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = Arrays.hashCode(truths);
      hash = known;
    }
    return known;
  }
}
