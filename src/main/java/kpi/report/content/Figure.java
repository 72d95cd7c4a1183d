package kpi.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kpi.evaluation.result.RoundedShares;
import kpi.model.FiscalYear;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Mark;

/**
 * A figure as it is shown.
 *
 * @param ref which one it is
 * @param text as people read it: with % or ～, without unit; never empty
 * @param number at the precision shown, a rate in per cent; absent where there is none, or a range
 * @param unit empty where the text says it
 * @param decimals of the number
 * @param origin where it comes from
 * @param marks 模擬データ, たたき台 and so on, short
 * @param note why it is not a plain number, and what is special about it; empty if nothing is
 * @param range both ends where there is no one number but a range
 */
public record Figure(
    FigureRef ref,
    String text,
    Optional<BigDecimal> number,
    String unit,
    int decimals,
    Source origin,
    List<Mark> marks,
    String note,
    Optional<ShownRange> range) {

  /** Where a figure comes from. */
  public enum Source {
    COMPUTED,
    PRINTED,
    OUTSIDE
  }

  public Figure {
    marks = List.copyOf(marks);
  }

  /** A figure that is no range, or whose ends stand in its text only. */
  public Figure(
      FigureRef ref,
      String text,
      Optional<BigDecimal> number,
      String unit,
      int decimals,
      Source origin,
      List<Mark> marks,
      String note) {
    this(ref, text, number, unit, decimals, origin, marks, note, Optional.empty());
  }

  /** The text with its unit, as it stands in a sentence. */
  public String inSentence() {
    return unit.isEmpty() ? text : text + unit;
  }

  /** A share of exactly none, which is shown without a number. */
  private static final String NO_SHARE = "-";

  /** Whether it is a share, shown in per cent. */
  public boolean isPercent() {
    return text.endsWith("%") || isNoShare();
  }

  private boolean isNoShare() {
    return text.equals(NO_SHARE) && number.isPresent();
  }

  /** Whether there is a number, which is not published. */
  public boolean isWithheld() {
    return text.equals(IndicatorResult.WITHHELD);
  }

  /** What a spreadsheet or a chart holds: a share as a fraction. */
  public Optional<BigDecimal> stored() {
    return isPercent() ? number.map(one -> one.movePointLeft(2)) : number;
  }

  /** Both ends as a spreadsheet or a chart holds them: those of a share as fractions. */
  public Optional<ShownRange> storedRange() {
    return isPercent() ? range.map(ShownRange::asFraction) : range;
  }

  /** How a spreadsheet or a chart shows {@link #stored} at the precision of the text. */
  public String format() {
    String places = decimals == 0 ? "" : "." + "0".repeat(decimals);
    if (!isPercent()) {
      return "#,##0" + places;
    }
    String share = "0" + places + "%";
    return isNoShare() ? share + ";-" + share + ";\"" + NO_SHARE + "\"" : share;
  }

  /** Its note with the year that it is of, if it is one of a series and has any of its own. */
  public Optional<String> yearNote() {
    String own = RoundedShares.apartFrom(note);
    return ref.year().filter(year -> !own.isEmpty()).map(year -> year.label() + ": " + own);
  }

  /**
   * What must be said where these figures stand together, each once: that shares of one whole do
   * not add up as they are rounded.
   */
  public static List<String> notesTogether(List<Figure> figures) {
    Map<String, Long> noted =
        figures.stream()
            .filter(figure -> figure.note.contains(RoundedShares.NOTE))
            .collect(Collectors.groupingBy(Figure::indicatorAndYear, Collectors.counting()));
    return noted.values().stream().anyMatch(count -> count > 1)
        ? List.of(RoundedShares.NOTE)
        : List.of();
  }

  private String indicatorAndYear() {
    return ref.cell().indicator() + ref.year().map(FiscalYear::label).orElse("");
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }
}
