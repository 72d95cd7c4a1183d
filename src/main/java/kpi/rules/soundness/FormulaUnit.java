package kpi.rules.soundness;

import java.util.ArrayList;
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
    } else if (formula instanceof Formula.OverYears years) {
      List<Given> own = List.of(declared(years.of()));
      return years.use().divides() ? shares(own, own).orElse(List.of()) : own;
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
    List<Given> under = measured(formula, below.get());
    return with(per(above, under), shares(above, under).orElse(above));
  }

  private static List<Given> with(List<Given> own, List<Given> others) {
    return Stream.concat(own.stream(), others.stream()).toList();
  }

  /** The units that are so much of the one for one of the other. */
  private List<Given> per(List<Given> above, List<Given> below) {
    List<Given> given = new ArrayList<>();
    for (Units.Unit unit : units.per()) {
      Optional<BigFraction> first = scale(above, unit.per().get(0));
      Optional<BigFraction> second = scale(below, unit.per().get(1));
      if (first.isPresent() && second.isPresent()) {
        given.add(new Given(unit.name(), first.get().divide(second.get())));
      }
    }
    return given;
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
    List<Given> below = List.of(declared(formula.denominator()));
    List<Given> others =
        shares(above, below)
            .map(shares -> isOfOneKind(formula) ? shares : with(shares, above))
            .orElse(above);
    return with(per(above, below), others);
  }

  private Optional<List<Given>> shares(List<Given> above, List<Given> below) {
    return below.stream()
        .flatMap(one -> scale(above, one.unit()).stream())
        .findFirst()
        .map(
            scale ->
                Stream.of(Units.Kind.SHARE, Units.Kind.TIMES)
                    .flatMap(kind -> units.names(kind).stream())
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
