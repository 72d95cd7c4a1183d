package kpi.loading.intake.number;

import java.util.Optional;

/**
 * A number word such as 千, 億 or 百万.
 *
 * @param word as it stands; empty for none
 * @param small the power of ten of 十, 百 or 千; 0 for none
 * @param large the power of ten of 万, 億 or 兆; 0 for none
 */
record NumberWord(String word, int small, int large) {

  static final String CHARACTERS = "十百千万億兆";
  private static final String SMALL = "十百千";
  private static final String LARGE = "万億兆";
  private static final int DIGITS_BETWEEN_LARGE = 4;

  /** Empty if it is none, as 億万. */
  static Optional<NumberWord> of(String word) {
    int small = word.isEmpty() ? 0 : SMALL.indexOf(word.charAt(0)) + 1;
    String rest = small == 0 ? word : word.substring(1);
    int large = rest.isEmpty() ? 0 : LARGE.indexOf(rest.charAt(0)) + 1;
    return rest.isEmpty() || rest.length() == 1 && large > 0
        ? Optional.of(new NumberWord(word, small, large * DIGITS_BETWEEN_LARGE))
        : Optional.empty();
  }

  boolean isNone() {
    return word.isEmpty();
  }

  int power() {
    return small + large;
  }

  /** The word where a later one tells how large it is: 千 in 2千5百万 is 千万. */
  NumberWord upTo(int larger) {
    return large > 0 ? this : new NumberWord(word, small, larger);
  }
}
