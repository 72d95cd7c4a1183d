package kpi.report.content.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import kpi.evaluation.result.Display;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Mark;
import kpi.report.content.Figure;
import kpi.report.content.Figure.Source;
import kpi.report.content.FigureRef;
import kpi.report.content.FigureRef.Field;
import org.apache.commons.numbers.fraction.BigFraction;

/** The figures that stand beside a value: its parts, the year before and the change. */
public final class FigureParts {

  private static final String TEXT_UNIT = "状況";
  public static final String TO = "～";

  private FigureParts() {}

  public static String unit(IndicatorDefinition definition) {
    return definition.isRate() || definition.unit().equals(TEXT_UNIT) ? "" : definition.unit();
  }

  /** What is counted; where both ends of a range count something else there is no one number. */
  static Figure count(
      IndicatorResult result, Field field, String text, BigFraction certain, List<Mark> marks) {
    BigDecimal whole = rounded(certain, 0);
    Optional<BigDecimal> number =
        Optional.of(whole).filter(one -> Display.grouped(one).equals(text));
    return part(result, field, text, number, 0, "", marks);
  }

  /** The year before; where it was printed, that is told. */
  static Figure previous(
      IndicatorResult result, BigFraction number, Source origin, List<Mark> marks) {
    Figure plain =
        part(
            result,
            Field.PREVIOUS,
            Display.of(Range.of(number), result.definition()),
            Optional.of(Display.rounded(number, result.definition())),
            result.definition().decimals(),
            unit(result.definition()),
            marks);
    return new Figure(
        plain.ref(),
        plain.text(),
        plain.number(),
        plain.unit(),
        plain.decimals(),
        origin,
        marks,
        plain.note());
  }

  /** A rate's change comes in points already. */
  static Figure change(IndicatorResult result, Range range, String points, List<Mark> marks) {
    int decimals = result.definition().decimals();
    String lower = signed(range.lower(), decimals);
    boolean isExact = range.isExact();
    return part(
        result,
        Field.CHANGE,
        isExact ? lower : lower + TO + signed(range.upper(), decimals),
        isExact ? Optional.of(rounded(range.lower(), decimals)) : Optional.empty(),
        decimals,
        result.definition().isRate() ? points : unit(result.definition()),
        marks);
  }

  private static Figure part(
      IndicatorResult result,
      Field field,
      String text,
      Optional<BigDecimal> number,
      int decimals,
      String unit,
      List<Mark> marks) {
    return new Figure(
        FigureRef.of(result.cell()).field(field),
        text,
        number,
        unit,
        decimals,
        Source.COMPUTED,
        marks,
        "");
  }

  private static String signed(BigFraction change, int decimals) {
    BigDecimal rounded = rounded(change, decimals);
    String sign = rounded.signum() == 0 ? "±" : rounded.signum() > 0 ? "+" : "";
    return sign + Display.grouped(rounded);
  }

  private static BigDecimal rounded(BigFraction number, int decimals) {
    return number.bigDecimalValue(decimals, RoundingMode.HALF_UP);
  }
}
