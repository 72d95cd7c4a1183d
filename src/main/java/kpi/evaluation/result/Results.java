package kpi.evaluation.result;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.evaluation.formula.Decimals;
import kpi.evaluation.formula.FormulaValue;
import kpi.evaluation.formula.History;
import kpi.evaluation.formula.YearsMeans;
import kpi.evaluation.series.Breaks;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.result.IndicatorResult;
import kpi.model.series.HistoryEntry;
import kpi.rules.indicator.FormulaBook;
import kpi.rules.indicator.FormulaStep;
import kpi.rules.sentence.SentenceKind;
import org.apache.commons.numbers.fraction.BigFraction;

/** Puts figures into results: compared with the year before, displayed, annotated. */
public final class Results {

  private static final BigFraction HUNDRED = BigFraction.of(100);
  static final String BETWEEN_NOTES = "。";

  private final FiscalYear year;
  private final History history;
  private final YearsMeans means;
  private final Breaks breaks;

  public Results(FiscalYear year, History history, YearsMeans means, Breaks breaks) {
    this.year = year;
    this.history = history;
    this.means = means;
    this.breaks = breaks;
  }

  public IndicatorResult of(DefinedCell cell, FormulaValue figure, boolean synthetic) {
    IndicatorDefinition definition = cell.definition();
    Optional<HistoryEntry> before = history.of(cell.cell(), year.minus(1));
    Optional<Range> change =
        figure.range().flatMap(range -> before.flatMap(b -> change(range, b, definition)));
    Set<String> notes = new LinkedHashSet<>(figure.said());
    notes.addAll(cell.notes());
    notes.addAll(acrossBreaks(cell, figure, synthetic, change.flatMap(any -> before)));
    return new IndicatorResult(
        named(cell),
        definition,
        figure.status(),
        figure.range(),
        figure.numerator(),
        figure.denominator(),
        figure.ends(),
        figure.range().map(range -> Display.of(range, definition)).orElse(figure.text()),
        before.flatMap(HistoryEntry::value),
        change,
        String.join(BETWEEN_NOTES, notes),
        synthetic || years(cell).stream().anyMatch(HistoryEntry::isSynthetic));
  }

  /**
   * @param compared the earlier figure that the change is against
   */
  private List<String> acrossBreaks(
      DefinedCell cell, FormulaValue figure, boolean synthetic, Optional<HistoryEntry> compared) {
    Optional<String> change =
        compared
            .flatMap(before -> breaks.before(before, synthetic))
            .map("前年差は断絶をまたぐ（%s）"::formatted);
    Optional<String> mean =
        figure
            .range()
            .flatMap(any -> breaks.within(years(cell), synthetic))
            .map(noteOf(cell)::formatted);
    return Stream.concat(change.stream(), mean.stream()).toList();
  }

  private static String noteOf(DefinedCell cell) {
    boolean isMean =
        cell.formula() instanceof Formula.OverYears years
            && years.use() == Formula.OverYears.Use.MEAN;
    return isMean ? "断絶をまたぐ平均（%s）" : "断絶をまたぐ値（%s）";
  }

  private CellId named(DefinedCell cell) {
    return cell.formula() instanceof Formula.OverYears mean
        ? means.cell(cell.cell(), mean)
        : cell.cell();
  }

  /** The earlier years that a mean is taken over; none for another formula. */
  private List<HistoryEntry> years(DefinedCell cell) {
    return cell.formula() instanceof Formula.OverYears mean
        ? means.earlier(cell.cell(), mean)
        : List.of();
  }

  /** Against a year known only as printed, printed values are subtracted. */
  private static Optional<Range> change(
      Range range, HistoryEntry before, IndicatorDefinition definition) {
    if (before.range().isEmpty()) {
      return Optional.empty();
    }
    Range previous = before.range().get();
    BigFraction unit = definition.isRate() ? HUNDRED : BigFraction.ONE;
    if (before.printed().isPresent()) {
      BigFraction printed = previous.lower().multiply(unit);
      return Optional.of(
          new Range(
              printed(range.lower(), definition).subtract(printed),
              printed(range.upper(), definition).subtract(printed)));
    }
    return Optional.of(
        new Range(
            range.lower().subtract(previous.upper()).multiply(unit),
            range.upper().subtract(previous.lower()).multiply(unit)));
  }

  private static BigFraction printed(BigFraction value, IndicatorDefinition definition) {
    BigDecimal rounded = Display.rounded(value, definition);
    return Decimals.fraction(rounded);
  }

  /** Applies the display rules, which are known to show no cell in two ways. */
  public static List<IndicatorResult> shown(List<IndicatorResult> results, FormulaBook formulas) {
    List<FormulaBook.Measured> measured =
        results.stream()
            .filter(result -> result.value().isPresent())
            .map(FormulaBook.Measured::of)
            .toList();
    Map<CellId, List<FormulaStep>> steps = formulas.show(measured);
    return results.stream()
        .map(result -> shown(result, steps.getOrDefault(result.cell(), List.of())))
        .toList();
  }

  private static IndicatorResult shown(IndicatorResult result, List<FormulaStep> steps) {
    List<String> displays = arguments(steps, SentenceKind.DISPLAY);
    String ofRules = String.join(BETWEEN_NOTES, arguments(steps, SentenceKind.NOTE));
    return result.shownAs(
        displays.isEmpty() ? result.display() : displays.get(0), joined(result.note(), ofRules));
  }

  /** Notes as one; each may be empty. */
  static String joined(String first, String second) {
    return Stream.of(first, second)
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining(BETWEEN_NOTES));
  }

  private static List<String> arguments(List<FormulaStep> steps, SentenceKind kind) {
    return steps.stream()
        .filter(step -> step.kind() == kind)
        .map(FormulaStep::argument)
        .distinct()
        .sorted()
        .toList();
  }
}
