package kpi.report.content.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.evaluation.result.Display;
import kpi.model.CellId;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Mark;
import kpi.report.content.Figure;
import kpi.report.content.Figure.Source;
import kpi.report.content.FigureRef;

/**
 * Sums of counts over all values of a stratum, which stand at the edges of a matrix. The reference
 * of one has {@link #ALL} as the value of that stratum. There is a number only if every part has
 * one: ends of ranges are not added up, since they need not be attained together.
 */
public final class Totals {

  /** Stands for every value of a stratum; no value is written so. */
  public static final String ALL = "*";

  private final Collection<Figure> values;

  /**
   * @param values the figures of the year, of the indicator at least
   */
  Totals(Collection<Figure> values) {
    this.values = values;
  }

  static boolean isMeant(FigureRef ref) {
    return ref.year().isEmpty() && ref.cell().stratum().containsValue(ALL);
  }

  /** Empty if there is nothing to add up, or if it is a share. */
  Optional<Figure> of(FigureRef ref) {
    List<Figure> parts = values.stream().filter(one -> isPart(one.ref().cell(), ref)).toList();
    return parts.isEmpty() || parts.stream().anyMatch(Figure::isPercent)
        ? Optional.empty()
        : Optional.of(sum(ref, parts));
  }

  private static boolean isPart(CellId cell, FigureRef total) {
    Map<String, String> wanted = total.cell().stratum();
    return cell.indicator().equals(total.cell().indicator())
        && cell.stratum().keySet().equals(wanted.keySet())
        && wanted.entrySet().stream()
            .filter(one -> !one.getValue().equals(ALL))
            .allMatch(one -> one.getValue().equals(cell.stratum().get(one.getKey())));
  }

  private static Figure sum(FigureRef ref, List<Figure> parts) {
    boolean isKnown = parts.stream().allMatch(part -> part.number().isPresent());
    Optional<BigDecimal> number =
        isKnown
            ? parts.stream().map(part -> part.number().get()).reduce(BigDecimal::add)
            : Optional.empty();
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    parts.forEach(part -> marks.addAll(part.marks()));
    String unknown =
        parts.stream().anyMatch(Figure::isWithheld) ? IndicatorResult.WITHHELD : FigureBook.NONE;
    Figure one = parts.get(0);
    return new Figure(
        ref,
        number.map(Display::grouped).orElse(unknown),
        number,
        one.unit(),
        one.decimals(),
        Source.COMPUTED,
        List.copyOf(marks),
        "");
  }
}
