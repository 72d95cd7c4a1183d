package kpi.rules.soundness;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Measure;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.fact.Column;
import kpi.model.fact.Units;
import kpi.rules.soundness.FormulaUnit.Given;
import kpi.source.Message;
import kpi.source.Messages;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Whether the declared unit of an indicator is one in which its formula gives its value, or into
 * which that converts exactly.
 */
final class UnitCheck {

  private static final String OR = "」「";

  private final CellBook book;
  private final Units units;
  private final FormulaUnit unit;
  private final Messages messages;

  UnitCheck(CellBook book, Units units, Messages messages) {
    this.book = book;
    this.units = units;
    this.unit = new FormulaUnit(book, units);
    this.messages = messages;
  }

  /** The cell with what turns its formula's value into the declared unit. */
  DefinedCell scaled(DefinedCell cell) {
    List<Given> given = unit.of(cell.formula());
    Optional<BigFraction> scale = unit.scale(given, cell.definition().unit());
    if (scale.isEmpty()) {
      messages.add(finding(cell, allowed(given)));
    }
    return cell.scaledBy(scale.orElse(BigFraction.ONE));
  }

  private String allowed(List<Given> given) {
    return String.join(
        OR,
        given.stream().flatMap(one -> units.convertible(one.unit()).stream()).distinct().toList());
  }

  private Message finding(DefinedCell cell, String allowed) {
    IndicatorDefinition indicator = cell.definition();
    if (cell.formula() instanceof Formula.Tallied tallied) {
      return tallied(tallied, indicator, allowed);
    } else if (cell.formula() instanceof Formula.Quotient quotient) {
      return finding(
          "unit-of-quotient",
          indicator,
          allowed,
          quotient.numerator(),
          book.indicator(quotient.numerator()).unit(),
          quotient.denominator(),
          book.indicator(quotient.denominator()).unit());
    } else if (cell.formula() instanceof Formula.Combined combined) {
      String code = unit.areAlike(combined) ? "unit-of-combination" : "unlike-units-combined";
      return finding(code, indicator, allowed, terms(combined));
    } else if (cell.formula() instanceof Formula.YearsMean mean) {
      String averaged = book.indicator(mean.of()).unit();
      return finding("unit-of-mean", indicator, allowed, mean.of(), averaged);
    }
    boolean isNumber = cell.formula() instanceof Formula.ReportedNumber;
    return finding(isNumber ? "unit-of-number" : "unit-of-status", indicator, allowed);
  }

  private String terms(Formula.Combined formula) {
    return formula.operands().stream()
        .distinct()
        .map(id -> "%s（%s）".formatted(id, book.indicator(id).unit()))
        .collect(Collectors.joining(OR));
  }

  private static Message tallied(
      Formula.Tallied formula, IndicatorDefinition indicator, String allowed) {
    Optional<Column> above = formula.numerator().summed();
    Optional<Column> below = formula.denominator().flatMap(Measure::summed);
    if (formula.statistic().kind() == Formula.Statistic.Kind.DISTINCT) {
      return finding("unit-of-count", indicator, allowed, formula.table().subject());
    } else if (above.isEmpty() || above.equals(below)) {
      return formula.denominator().isPresent()
          ? finding("unit-of-share", indicator, allowed)
          : finding("unit-of-count", indicator, allowed, formula.table().subject());
    }
    String label = above.get().label();
    String given = above.get().unit();
    return below
        .filter(any -> formula.numerator().weight().isEmpty())
        .map(
            other ->
                finding(
                    "unit-of-ratio", indicator, allowed, label, given, other.label(), other.unit()))
        .orElseGet(() -> finding("unit-of-amount", indicator, allowed, label, given));
  }

  /**
   * An error where the unit is declared; what the formula is made of comes after the first three.
   */
  private static Message finding(
      String code, IndicatorDefinition indicator, String allowed, String... parts) {
    String[] arguments = new String[parts.length + 3];
    arguments[0] = indicator.id();
    arguments[1] = indicator.unit();
    arguments[2] = allowed;
    System.arraycopy(parts, 0, arguments, 3, parts.length);
    return Message.error(code, indicator.place("unit"), arguments);
  }
}
