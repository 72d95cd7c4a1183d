package kpi.replay.expected;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.printed.PrintedFigure;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers in expectations: {@code 0.5}, {@code 0.50} and {@code 1/2} are one. */
final class WrittenNumber {

  private WrittenNumber() {}

  /** A whole number or a fraction; empty where there is none. */
  static String of(Optional<BigFraction> number) {
    return number
        .map(
            exact ->
                exact.getDenominator().signum() > 0 && exact.getDenominator().bitLength() == 1
                    ? exact.getNumerator().toString()
                    : exact.getNumerator() + "/" + exact.getDenominator())
        .orElse("");
  }

  static boolean agree(String expected, String actual) {
    return fraction(expected).isPresent() && fraction(expected).equals(fraction(actual));
  }

  private static Optional<BigFraction> fraction(String text) {
    List<Optional<BigFraction>> parts =
        Stream.of(text.split("/", 2))
            .map(part -> PrintedFigure.parse(part).flatMap(PrintedFigure::value))
            .toList();
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return parts
        .get(1)
        .filter(below -> below.signum() != 0)
        .flatMap(below -> parts.get(0).map(above -> above.divide(below)));
  }
}
