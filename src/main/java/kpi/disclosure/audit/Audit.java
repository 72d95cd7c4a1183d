package kpi.disclosure.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kpi.disclosure.audit.Exposure.Kind;
import kpi.disclosure.audit.Exposure.What;
import kpi.disclosure.audit.FigureNumbers.Number;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.Formula.Tallied;
import kpi.model.result.IndicatorResult;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a disclosure rule protects, and can be found out of finished results all the same, by
 * somebody who has the results and the rules but not the data. The rule need not be in force.
 */
public final class Audit {

  private final DisclosureRule rule;
  private final List<FigureNumbers> figures = new ArrayList<>();
  private final TreeSet<Exposure> findings = new TreeSet<>();

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
        audit.figures.add(FigureNumbers.of(result, cell, tallied));
      }
    }
    audit.figures.forEach(audit::judge);
    Map<RowGroup, KnownNumbers> numbers = audit.byTableAndColumn();
    numbers.forEach((kind, known) -> audit.workOut(known, numbers.get(kind.counted())));
    return List.copyOf(audit.findings);
  }

  /** What a figure says itself, without any other. */
  private void judge(FigureNumbers figure) {
    DisclosureRule.Protection protection = rule.protects().get(figure.formula().table().name());
    if (figure.isSum() && protection.amounts()) {
      figure
          .leastUnits()
          .filter(this::isFew)
          .ifPresent(units -> add(Kind.MEAN_OF_FEW, figure, new Number(What.VALUE, null, units)));
    } else if (!figure.isSum() && protection.counts()) {
      Set<BigFraction> told = new HashSet<>();
      figure.numbers().stream()
          .filter(number -> isFew(number.value()) && told.add(number.value()))
          .forEach(number -> add(Kind.FEW, figure, number));
      figure.rests().stream()
          .filter(rest -> isFew(rest.value()))
          .forEach(rest -> add(Kind.REST_OF_SHARE, figure, rest));
    }
  }

  private boolean isFew(BigFraction number) {
    return number.signum() > 0 && number.compareTo(BigFraction.of(rule.least())) < 0;
  }

  private void add(Kind kind, FigureNumbers figure, Number number) {
    double value = number.value().doubleValue();
    CellId cell = figure.result().cell();
    findings.add(
        new Exposure(
            kind,
            cell,
            value,
            value,
            number.value().longValue(),
            List.of(number.part(figure.result()))));
  }

  /** Numbers can only be added to numbers of the same kind. */
  private Map<RowGroup, KnownNumbers> byTableAndColumn() {
    Map<RowGroup, KnownNumbers> all = new LinkedHashMap<>();
    for (FigureNumbers figure : figures) {
      numbers(all, figure.above()).add(figure.above(), figure.result());
      figure.below().ifPresent(below -> numbers(all, below).add(below, figure.result()));
      for (Number number : figure.numbers()) {
        numbers(all, number.group())
            .publish(number.group(), number.part(figure.result()), number.value());
      }
    }
    return all;
  }

  private static KnownNumbers numbers(Map<RowGroup, KnownNumbers> all, RowGroup group) {
    return all.computeIfAbsent(group.kind(), any -> new KnownNumbers());
  }

  private void workOut(KnownNumbers numbers, KnownNumbers counts) {
    findings.addAll(new WorkedOut(numbers, counts, rule).findings());
  }
}
