package kpi.disclosure.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kpi.disclosure.audit.Exposure.Kind;
import kpi.disclosure.audit.Exposure.Part;
import kpi.disclosure.audit.Exposure.What;
import kpi.model.CellId;
import kpi.model.DefinedCell;
import kpi.model.DisclosureRule;
import kpi.model.Ends.Parts;
import kpi.model.Formula.Tallied;
import kpi.model.IndicatorResult;
import kpi.model.Status;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a disclosure rule protects, and can be found out of finished results all the same, by
 * somebody who has the results and the rules but not the data. The rule need not be in force.
 */
public final class Audit {

  private final DisclosureRule rule;
  private final List<Figure> figures = new ArrayList<>();
  private final TreeSet<Exposure> findings = new TreeSet<>();

  /** A figure over a protected table. */
  private record Figure(IndicatorResult result, Tallied formula, String scale) {

    CellId cell() {
      return result.cell();
    }
  }

  private Audit(DisclosureRule rule) {
    this.rule = rule;
  }

  /**
   * What can be found out, by kind and figure.
   *
   * @param results as they were published
   * @param formulas how the figures are worked out
   */
  public static List<Exposure> of(
      List<IndicatorResult> results, Map<CellId, DefinedCell> formulas, DisclosureRule rule) {
    Audit audit = new Audit(rule);
    for (IndicatorResult result : results) {
      DefinedCell cell = formulas.get(result.cell());
      if (cell != null
          && cell.formula() instanceof Tallied tallied
          && rule.protects().containsKey(tallied.table().name())) {
        audit.figures.add(new Figure(result, tallied, "×" + cell.scale()));
      }
    }
    audit.figures.forEach(audit::judge);
    Map<RowGroup, KnownNumbers> numbers = audit.byTableAndColumn();
    numbers.forEach((kind, known) -> audit.workOut(known, numbers.get(kind.counted())));
    return List.copyOf(audit.findings);
  }

  /** What a figure says itself, without any other. */
  private void judge(Figure figure) {
    boolean isSum = figure.formula().numerator().summed().isPresent();
    DisclosureRule.Protection protection = rule.protects().get(figure.formula().table().name());
    if (isSum && protection.amounts()) {
      counted(figure)
          .filter(this::isFew)
          .ifPresent(units -> add(Kind.MEAN_OF_FEW, figure, units, What.VALUE));
    } else if (!isSum && protection.counts()) {
      numbers(figure)
          .forEach(
              (what, number) -> {
                if (isFew(number)) {
                  add(Kind.FEW, figure, number, what);
                }
              });
      rest(figure)
          .filter(this::isFew)
          .ifPresent(rest -> add(Kind.REST_OF_SHARE, figure, rest, What.DENOMINATOR));
    }
  }

  private boolean isFew(BigFraction number) {
    return number.signum() > 0 && number.compareTo(BigFraction.of(rule.least())) < 0;
  }

  /** The units that a mean is taken over, at the end that has fewer. */
  private static Optional<BigFraction> counted(Figure figure) {
    return figure
        .result()
        .ends()
        .flatMap(ends -> min(ends.lower().denominator(), ends.upper().denominator()))
        .or(figure.result()::denominator);
  }

  private static Optional<BigFraction> min(Optional<BigFraction> one, Optional<BigFraction> other) {
    return one.flatMap(a -> other.map(b -> a.compareTo(b) <= 0 ? a : b));
  }

  /** The counts that a figure shows for certain. */
  private static Map<What, BigFraction> numbers(Figure figure) {
    Map<What, BigFraction> numbers = new LinkedHashMap<>();
    boolean isRatio = figure.formula().denominator().isPresent();
    if (!isRatio) {
      // the greatest count that the blanks leave open is what nobody can be among more of
      figure.result().range().ifPresent(range -> numbers.put(What.VALUE, range.upper()));
    } else if (figure.result().status() == Status.MEASURED) {
      figure.result().numerator().ifPresent(above -> numbers.put(What.NUMERATOR, above));
      figure.result().denominator().ifPresent(below -> numbers.put(What.DENOMINATOR, below));
    } else {
      figure
          .result()
          .ends()
          .map(ends -> ends.upper())
          .map(Parts::numerator)
          .ifPresent(above -> numbers.put(What.NUMERATOR, above));
    }
    return numbers;
  }

  private static Optional<BigFraction> rest(Figure figure) {
    Map<What, BigFraction> numbers = numbers(figure);
    return figure.formula().part().isPresent() && numbers.containsKey(What.DENOMINATOR)
        ? Optional.of(numbers.get(What.DENOMINATOR).subtract(numbers.get(What.NUMERATOR)))
        : Optional.empty();
  }

  private void add(Kind kind, Figure figure, BigFraction number, What what) {
    double value = number.doubleValue();
    findings.add(
        new Exposure(
            kind,
            figure.cell(),
            value,
            value,
            number.longValue(),
            List.of(new Part(figure.cell(), what, value, 1))));
  }

  /** Numbers can only be added to numbers of the same kind. */
  private Map<RowGroup, KnownNumbers> byTableAndColumn() {
    Map<RowGroup, KnownNumbers> all = new LinkedHashMap<>();
    for (Figure figure : figures) {
      RowGroup above = RowGroup.of(figure.formula(), figure.formula().numerator(), figure.scale());
      book(all, above).add(above, figure.cell(), published(figure, true), figure.result());
      figure
          .formula()
          .denominator()
          .map(measure -> RowGroup.of(figure.formula(), measure, figure.scale()))
          .ifPresent(
              below ->
                  book(all, below)
                      .add(below, figure.cell(), published(figure, false), figure.result()));
    }
    return all;
  }

  private static KnownNumbers book(Map<RowGroup, KnownNumbers> all, RowGroup group) {
    RowGroup kind = new RowGroup(group.table(), group.column(), new TreeSet<>());
    return all.computeIfAbsent(kind, any -> new KnownNumbers());
  }

  private static Optional<BigFraction> published(Figure figure, boolean above) {
    if (figure.result().status() != Status.MEASURED) {
      return Optional.empty();
    }
    return above
        ? figure.result().numerator().or(figure.result()::value)
        : figure.result().denominator();
  }

  private void workOut(KnownNumbers numbers, KnownNumbers counts) {
    findings.addAll(new WorkedOut(numbers, counts, rule).findings());
  }
}
