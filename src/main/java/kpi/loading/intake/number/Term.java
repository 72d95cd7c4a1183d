package kpi.loading.intake.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kpi.loading.intake.Unreadable;

/** Digits with the number word after them: 5,000万 of 1億5,000万. */
record Term(BigDecimal number, NumberWord word) {

  /**
   * What several terms make together.
   *
   * @throws Unreadable if one does not fit below the word before it, as in 1億15,000万
   */
  static BigDecimal sum(List<Term> terms) throws Unreadable {
    List<Term> whole = withLargeWords(terms);
    BigDecimal sum = whole.get(0).value();
    for (int i = 0; i < whole.size(); i++) {
      boolean fits = i == 0 || whole.get(i).isBelow(whole.get(i - 1).word());
      if (whole.size() > 1 && (!fits || !whole.get(i).isPart())) {
        throw new Unreadable("typed-number-words");
      }
      sum = i == 0 ? sum : sum.add(whole.get(i).value());
    }
    return sum;
  }

  private static List<Term> withLargeWords(List<Term> terms) {
    List<Term> whole = new ArrayList<>(terms);
    int large = 0;
    for (int i = terms.size() - 1; i >= 0; i--) {
      NumberWord word = terms.get(i).word().upTo(large);
      whole.set(i, new Term(terms.get(i).number(), word));
      large = word.large();
    }
    return whole;
  }

  private BigDecimal value() {
    return number.scaleByPowerOfTen(word.power());
  }

  private boolean isBelow(NumberWord before) {
    return value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(before.power())) < 0;
  }

  /** Whether it can stand among others: not 0, whole, and one digit before 十, 百 and 千. */
  private boolean isPart() {
    return number.signum() > 0
        && number.scale() <= 0
        && (word.small() == 0 || number.compareTo(BigDecimal.TEN) < 0);
  }
}
