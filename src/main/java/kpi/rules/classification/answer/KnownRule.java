package kpi.rules.classification.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kpi.model.Truth;

/**
 * What one rule was found to hold of each pattern of answers to its own lines. A rule sees a
 * subject through these answers alone, so the engine need not be asked twice. From any thread.
 */
public final class KnownRule {

  private static final int TRUTHS = Truth.values().length;

  /** Rules of so many lines have a place for each pattern. */
  private static final int FEW_LINES = 9;

  private static final int[] PLACES = {1, 3, 9, 27, 81, 243, 729, 2187, 6561, 19683};

  private final int number;
  private final LineAnswers lines;
  private final int most;

  /** By pattern, the truth counted from 1; null for a rule of many lines. */
  private final byte[] few;

  private final Map<Answers, Truth> many = new ConcurrentHashMap<>();

  /**
   * @param number of the rule
   * @param most how many patterns are kept of a rule of many lines; of no rule if it is 0
   */
  public KnownRule(int number, LineAnswers lines, int most) {
    this.number = number;
    this.lines = lines;
    this.most = most;
    this.few = lines.count() <= FEW_LINES ? new byte[PLACES[lines.count()]] : null;
  }

  /** Concludes what is known of the rule, and tells whether anything is. */
  public boolean concludes(Outcome outcome) {
    Truth truth = known(outcome);
    if (truth != null) {
      outcome.conclude(number, truth);
    }
    return truth != null;
  }

  /** The pattern that an outcome shows of the rule; empty if it is known. */
  public Optional<Object> unknown(Outcome outcome) {
    if (most == 0) {
      return Optional.of(new Object());
    }
    return known(outcome) == null
        ? Optional.of(List.of(number, pattern(outcome)))
        : Optional.empty();
  }

  private Truth known(Outcome outcome) {
    return few == null ? many.get(pattern(outcome)) : truth(few[place(outcome)]);
  }

  private static Truth truth(byte kept) {
    return kept == 0 ? null : Answers.TRUTHS[kept - 1];
  }

  /** Keeps what the engine concluded of an outcome. */
  public void learn(Outcome outcome) {
    if (most == 0) {
      return;
    }
    Truth truth = outcome.ofRule(number);
    if (few != null) {
      few[place(outcome)] = (byte) (truth.ordinal() + 1);
    } else if (many.size() < most) {
      many.put(pattern(outcome), truth);
    }
  }

  private int place(Outcome outcome) {
    int place = 0;
    for (int line = 0; line < lines.count(); line++) {
      place = place * TRUTHS + lines.of(line, outcome).ordinal();
    }
    return place;
  }

  private Answers pattern(Outcome outcome) {
    return Answers.of(lines.count(), line -> lines.of(line, outcome));
  }
}
