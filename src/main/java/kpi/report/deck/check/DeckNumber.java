package kpi.report.deck.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as a chart or the workbook behind it writes them. */
final class DeckNumber {

  private static final int MOST_DIGITS = 60;

  private DeckNumber() {}

  /** Whether a number is another at the precision of that. */
  static boolean isSame(String drawn, BigDecimal wanted) {
    return parse(drawn)
        .filter(
            number -> number.setScale(wanted.scale(), RoundingMode.HALF_UP).compareTo(wanted) == 0)
        .isPresent();
  }

  /** Empty if it is none, or longer than any that a deck shows. */
  static Optional<BigDecimal> parse(String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      boolean isSensible =
          number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
      return isSensible ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
  }
}
