package kpi.rules.soundness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.rules.indicator.FormulaBook;
import kpi.rules.indicator.FormulaBook.Measured;
import kpi.rules.indicator.FormulaStep;
import kpi.rules.indicator.IndicatorRule;
import kpi.rules.sentence.SentenceKind;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Rules that say how a figure is shown: two of them never show one figure in two ways, and each
 * shows some figure. They are fired on every cell with every numerator and denominator that they
 * tell apart.
 */
final class DisplayCheck {

  private final CellBook book;
  private final FormulaBook formulas;
  private final Messages messages;
  private final List<IndicatorRule> rules;
  private final Set<String> fired = new HashSet<>();

  DisplayCheck(CellBook book, FormulaBook formulas, Messages messages) {
    this.book = book;
    this.formulas = formulas;
    this.messages = messages;
    this.rules = formulas.showing();
  }

  void check() {
    List<DefinedCell> shown =
        rules.stream()
            .map(IndicatorRule::indicator)
            .distinct()
            .flatMap(indicator -> book.cells(indicator).stream())
            .toList();
    for (BigInteger numerator : numbers(SentenceKind.NUMERATOR_IS)) {
      for (BigInteger denominator : numbers(SentenceKind.DENOMINATOR_IS)) {
        fire(shown, BigFraction.of(numerator), BigFraction.of(denominator));
      }
    }
    rules.stream()
        .filter(rule -> !fired.contains(rule.text().name()))
        .filter(rule -> !book.isIncomplete(rule.indicator()) && !book.isOpen(rule.indicator()))
        .forEach(
            rule ->
                messages.add(
                    Message.error(
                            "display-of-nothing", rule.text().subject().place(), rule.indicator())
                        .withExcerpt(rule.text().subject().line())));
  }

  /** The numbers that conditions name, and one that none names. */
  private Set<BigInteger> numbers(SentenceKind question) {
    Set<BigInteger> numbers = new LinkedHashSet<>();
    rules.stream()
        .flatMap(rule -> rule.text().conditions().stream())
        .map(condition -> condition.match().said())
        .filter(said -> said.kind() == question)
        .forEach(said -> numbers.add(new BigInteger(said.first())));
    BigInteger sum = numbers.stream().reduce(BigInteger.ONE, BigInteger::add);
    numbers.add(sum);
    return numbers;
  }

  private void fire(List<DefinedCell> cells, BigFraction numerator, BigFraction denominator) {
    List<Measured> figures = new ArrayList<>();
    cells.forEach(cell -> figure(cell, numerator, denominator).ifPresent(figures::add));
    formulas
        .show(figures)
        .forEach(
            (cell, steps) -> {
              steps.forEach(step -> fired.add(step.rule()));
              compare(
                  cell,
                  steps.stream().filter(step -> step.kind() == SentenceKind.DISPLAY).toList());
            });
  }

  private void compare(CellId cell, List<FormulaStep> displays) {
    List<String> texts = displays.stream().map(FormulaStep::argument).distinct().sorted().toList();
    if (texts.size() > 1) {
      List<Place> places =
          displays.stream()
              .map(step -> formulas.rule(step.rule()).text().place())
              .distinct()
              .sorted()
              .toList();
      messages.add(
          Message.error(
              "cell-with-two-displays",
              places.get(places.size() - 1),
              cell.indicator(),
              String.join("」「", texts),
              places.get(0).toString()));
    }
  }

  /** A measured figure of a cell, as far as its formula can have one. */
  private static Optional<Measured> figure(
      DefinedCell cell, BigFraction numerator, BigFraction denominator) {
    Formula formula = cell.formula();
    boolean divides =
        formula instanceof Formula.Quotient
            || (formula instanceof Formula.Tallied tallied && tallied.denominator().isPresent());
    if (formula instanceof Formula.ReportedStatus
        || (divides && denominator.equals(BigFraction.ZERO))) {
      return Optional.empty();
    }
    boolean counts = divides || formula instanceof Formula.Tallied;
    return Optional.of(
        new Measured(
            cell.cell(),
            counts ? Optional.of(numerator) : Optional.empty(),
            divides ? Optional.of(denominator) : Optional.empty()));
  }
}
