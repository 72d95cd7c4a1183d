package kpi.rules.soundness;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Measure;
import kpi.model.fact.Units;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The units that formulas come out in: rows are counted in what the data dictionary calls them, a
 * sum has the unit of its column, like divided by like is a share, and an average keeps the unit of
 * what is averaged.
 */
final class FormulaUnit {

  /**
   * A unit in which the value of a formula can be given.
   *
   * @param scale what the value is multiplied by to be in it
   */
  record Given(String unit, BigFraction scale) {

    static Given of(String unit) {
      return new Given(unit, BigFraction.ONE);
    }
  }

  private final CellBook book;
  private final Units units;

  FormulaUnit(CellBook book, Units units) {
    this.book = book;
    this.units = units;
  }

  /** The units in which a formula gives its value, without those into which they convert. */
  List<Given> of(Formula formula) {
    if (formula instanceof Formula.Tallied tallied) {
      return tallied(tallied);
    } else if (formula instanceof Formula.Quotient quotient) {
      return quotient(quotient);
    } else if (formula instanceof Formula.Combined combined) {
      return areAlike(combined) ? List.of(declared(combined.operands().get(0))) : List.of();
    } else if (formula instanceof Formula.YearsMean mean) {
      return List.of(declared(mean.of()));
    }
    boolean isNumber = !(formula instanceof Formula.ReportedStatus);
    return units.names().stream()
        .filter(unit -> units.isA(Units.Kind.TEXT, unit) != isNumber)
        .map(Given::of)
        .toList();
  }

  /**
   * What turns the value into a unit; empty if it cannot be had in it. A value that is given in the
   * unit itself, as a reported one is, stays as it is.
   */
  Optional<BigFraction> scale(List<Given> given, String unit) {
    return Stream.concat(given.stream().filter(one -> one.unit().equals(unit)), given.stream())
        .flatMap(one -> units.factor(one.unit(), unit).map(one.scale()::multiply).stream())
        .findFirst();
  }

  /** Whether what is added up has one unit. */
  boolean areAlike(Formula.Combined formula) {
    return formula.operands().stream().map(this::declared).distinct().count() == 1;
  }

  private Given declared(String indicator) {
    return Given.of(book.indicator(indicator).unit());
  }

  private List<Given> tallied(Formula.Tallied formula) {
    if (formula.statistic().kind() == Formula.Statistic.Kind.DISTINCT) {
      return units.names(Units.Kind.NUMBER).stream().map(Given::of).toList();
    }
    List<Given> above = measured(formula, formula.numerator());
    Optional<Measure> below = formula.denominator();
    boolean isMean =
        formula.numerator().weight().isPresent()
            || formula.numerator().summed().isPresent()
                && below.filter(measure -> measure.summed().isEmpty()).isPresent();
    if (below.isEmpty() || isMean) {
      return above;
    }
    return shares(above, measured(formula, below.get())).orElse(above);
  }

  private static List<Given> measured(Formula.Tallied formula, Measure measure) {
    return measure
        .summed()
        .map(column -> List.of(Given.of(column.unit())))
        .orElseGet(() -> formula.table().countedIn().stream().map(Given::of).toList());
  }

  /** So much of the one for each of the other; of two that are like, a share as well. */
  private List<Given> quotient(Formula.Quotient formula) {
    List<Given> above = List.of(declared(formula.numerator()));
    return shares(above, List.of(declared(formula.denominator())))
        .map(
            shares ->
                isOfOneKind(formula)
                    ? shares
                    : Stream.concat(shares.stream(), above.stream()).toList())
        .orElse(above);
  }

  private Optional<List<Given>> shares(List<Given> above, List<Given> below) {
    return below.stream()
        .flatMap(one -> scale(above, one.unit()).stream())
        .findFirst()
        .map(
            scale ->
                units.names(Units.Kind.SHARE).stream()
                    .map(share -> new Given(share, scale))
                    .toList());
  }

  /** Whether both count the rows, or both sum cells, of one table: 件 for each 件 means nothing. */
  private boolean isOfOneKind(Formula.Quotient formula) {
    Optional<Formula.Tallied> above = tallied(formula.numerator());
    Optional<Formula.Tallied> below = tallied(formula.denominator());
    return above.isPresent()
        && below.isPresent()
        && above.get().table().equals(below.get().table())
        && isSum(above.get()) == isSum(below.get());
  }

  private Optional<Formula.Tallied> tallied(String indicator) {
    return book.cells(indicator).stream()
        .map(DefinedCell::formula)
        .filter(Formula.Tallied.class::isInstance)
        .map(Formula.Tallied.class::cast)
        .findFirst();
  }

  private static boolean isSum(Formula.Tallied formula) {
    return formula.numerator().summed().isPresent();
  }
}
