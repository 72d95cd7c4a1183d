package kpi.report.content.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.evaluation.formula.Decimals;
import kpi.evaluation.result.Display;
import kpi.evaluation.target.TargetResult;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.IndicatorDefinition;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.content.FigureRef;
import kpi.report.content.figure.FigureParts;
import kpi.report.target.TargetWords;
import org.apache.commons.numbers.fraction.BigFraction;

/** Values to be reached, as level lines in charts over years. */
public final class TargetLine {

  private static final BigFraction HUNDRED = BigFraction.of(100);

  private final TargetWords words = new TargetWords("ja");
  private final List<TargetResult> targets;

  public TargetLine(List<TargetResult> targets) {
    this.targets = targets;
  }

  /**
   * The lines of a cell: one for each value of its targets.
   *
   * @param years the labels of the years that the chart shows
   */
  List<Chart.Series> of(CellId cell, List<String> years) {
    List<Chart.Series> lines = new ArrayList<>();
    for (TargetResult target : targets) {
      if (target.target().cell().equals(cell)) {
        target.target().last().aim().values().stream()
            .distinct()
            .forEach(value -> lines.add(line(target, value, years)));
      }
    }
    return lines;
  }

  private Chart.Series line(TargetResult target, BigFraction value, List<String> years) {
    List<Optional<Figure>> points = new ArrayList<>();
    for (String year : years) {
      points.add(FiscalYear.parse(year).map(one -> point(target, value, one)));
    }
    String aim = words.milestone(target.target().last(), target.definition());
    return new Chart.Series(words.of("line", words.name(target), aim), points, true);
  }

  private static Figure point(TargetResult target, BigFraction value, FiscalYear year) {
    IndicatorDefinition definition = target.definition();
    BigFraction shown = definition.isRate() ? value.multiply(HUNDRED) : value;
    BigDecimal exact = Decimals.decimal(shown);
    BigDecimal number = exact.setScale(Math.max(exact.scale(), definition.decimals()));
    return new Figure(
        FigureRef.of(target.target().cell(), year),
        Display.grouped(number) + (definition.isRate() ? IndicatorDefinition.RATE : ""),
        Optional.of(number),
        FigureParts.unit(definition),
        number.scale(),
        Figure.Source.OUTSIDE,
        List.of(),
        "");
  }
}
