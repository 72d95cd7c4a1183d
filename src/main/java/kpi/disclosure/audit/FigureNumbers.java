package kpi.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.disclosure.audit.Exposure.Part;
import kpi.disclosure.audit.Exposure.What;
import kpi.disclosure.audit.RowGroup.Extent;
import kpi.model.Ends.Parts;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula.Tallied;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The numbers that a figure over a protected table shows, each with the rows that it counts or adds
 * up: of a range, those of both ends too.
 *
 * @param above what is certainly counted above the line
 * @param below what is certainly counted below it; absent for a count or sum
 */
record FigureNumbers(
    IndicatorResult result,
    Tallied formula,
    RowGroup above,
    Optional<RowGroup> below,
    List<Number> numbers) {

  record Number(What what, RowGroup group, BigFraction value) {

    Part part(IndicatorResult result) {
      return new Part(result.cell(), what, value.doubleValue(), 1);
    }
  }

  /**
   * @param cell how the figure is worked out, over rows of a table
   */
  static FigureNumbers of(IndicatorResult result, DefinedCell cell, Tallied formula) {
    String unit = "×" + cell.scale();
    RowGroup above = RowGroup.of(formula, formula.numerator(), unit);
    Optional<RowGroup> below =
        formula.denominator().map(measure -> RowGroup.of(formula, measure, unit));
    BigFraction scale = above.isCount() ? cell.scale() : BigFraction.ONE;
    List<Number> numbers = new ArrayList<>();
    if (below.isEmpty()) {
      result.range().ifPresent(range -> addRange(numbers, above, range, result, scale));
    } else {
      addSure(numbers, above, below.get(), result, scale);
      result
          .ends()
          .filter(ends -> !isSettled(result))
          .ifPresent(
              ends -> {
                addEnd(numbers, above, below.get(), ends.lower(), Extent.AT_LOWER, scale);
                addEnd(numbers, above, below.get(), ends.upper(), Extent.AT_UPPER, scale);
              });
    }
    return new FigureNumbers(result, formula, above, below, List.copyOf(numbers));
  }

  private static void addRange(
      List<Number> numbers,
      RowGroup above,
      Range range,
      IndicatorResult result,
      BigFraction scale) {
    if (result.status() == Status.MEASURED) {
      numbers.add(new Number(What.VALUE, above, range.lower().divide(scale)));
    } else {
      numbers.add(new Number(What.LOWER, above, range.lower().divide(scale)));
      RowGroup possible = above.at(Extent.POSSIBLE);
      numbers.add(new Number(What.UPPER, possible, range.upper().divide(scale)));
    }
  }

  private static void addSure(
      List<Number> numbers,
      RowGroup above,
      RowGroup below,
      IndicatorResult result,
      BigFraction scale) {
    result
        .numerator()
        .ifPresent(one -> numbers.add(new Number(What.NUMERATOR, above, one.divide(scale))));
    result.denominator().ifPresent(one -> numbers.add(new Number(What.DENOMINATOR, below, one)));
  }

  private static void addEnd(
      List<Number> numbers,
      RowGroup above,
      RowGroup below,
      Parts end,
      Extent extent,
      BigFraction scale) {
    boolean isLower = extent == Extent.AT_LOWER;
    numbers.add(
        new Number(
            isLower ? What.LOWER_NUMERATOR : What.UPPER_NUMERATOR,
            above.at(extent),
            end.numerator().divide(scale)));
    end.denominator()
        .ifPresent(
            one ->
                numbers.add(
                    new Number(
                        isLower ? What.LOWER_DENOMINATOR : What.UPPER_DENOMINATOR,
                        below.at(extent),
                        one)));
  }

  boolean isSum() {
    return !above.isCount();
  }

  /** What is left of what is below the line without its part above, by what is below. */
  List<Number> rests() {
    List<Number> rests = new ArrayList<>();
    if (formula.part().isPresent()) {
      addRest(What.NUMERATOR, What.DENOMINATOR, rests);
      addRest(What.LOWER_NUMERATOR, What.LOWER_DENOMINATOR, rests);
      addRest(What.UPPER_NUMERATOR, What.UPPER_DENOMINATOR, rests);
    }
    return rests;
  }

  private void addRest(What part, What whole, List<Number> rests) {
    for (Number larger : numbers) {
      for (Number smaller : numbers) {
        boolean arePair = larger.what() == whole && smaller.what() == part;
        if (arePair && isSettled(result) == (whole == What.DENOMINATOR)) {
          rests.add(new Number(whole, larger.group(), larger.value().subtract(smaller.value())));
        }
      }
    }
  }

  /** Whether what is certain is all there is. */
  private static boolean isSettled(IndicatorResult result) {
    return result
        .ends()
        .map(ends -> Stream.of(ends.lower(), ends.upper()))
        .orElse(Stream.empty())
        .allMatch(
            end ->
                result.numerator().filter(end.numerator()::equals).isPresent()
                    && result.denominator().equals(end.denominator()));
  }

  /** The least number of units that a mean is taken over. */
  Optional<BigFraction> leastUnits() {
    return numbers.stream()
        .filter(number -> number.group().isCount())
        .filter(number -> isSettled(result) || number.what() != What.DENOMINATOR)
        .map(Number::value)
        .min(BigFraction::compareTo);
  }
}
