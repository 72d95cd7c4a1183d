package kpi.evaluation.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.formula.FormulaValue.Caveat;
import kpi.evaluation.formula.FormulaValue.Note;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.dataset.PublishedFigure;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.OverYears.Use;
import kpi.model.series.HistoryEntry;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the unrounded values of several years come to: their unweighted mean, their sum, or the last
 * against the first. A year that is only known as printed does not enter; bounds carry on.
 */
public final class YearsMeans {

  static final String YEARS = "years";

  private final FiscalYear current;
  private final History history;
  private final Map<CellId, String> printed = new HashMap<>();

  public YearsMeans(FiscalYear current, History history, List<PublishedFigure> published) {
    this.current = current;
    this.history = history;
    for (PublishedFigure figure : published) {
      if (figure.year().orElse(current).equals(current)) {
        printed.put(figure.cell(), figure.printed());
      }
    }
  }

  /** The cell of a mean as results name it: its stratum says over which years. */
  public CellId cell(CellId cell, Formula.OverYears mean) {
    Map<String, String> stratum = new HashMap<>(cell.stratum());
    stratum.put(YEARS, current.minus(mean.years() - 1).label() + "-" + current.label());
    return CellId.of(cell.indicator(), stratum);
  }

  /**
   * @param ofCurrent the averaged indicator in the dataset's year
   */
  FormulaValue of(DefinedCell cell, Formula.OverYears mean, FormulaValue ofCurrent) {
    List<Range> values = new ArrayList<>();
    List<String> known = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    CellId averaged = CellId.of(mean.of(), cell.cell().stratum());
    for (int back = mean.years() - 1; back >= 0; back--) {
      FiscalYear year = current.minus(back);
      Optional<Range> value = back == 0 ? ofCurrent.range() : unrounded(averaged, year);
      value.ifPresent(values::add);
      (value.isPresent() ? known : missing).add(year.label());
    }
    if (values.isEmpty() || (mean.everyYear() && !missing.isEmpty())) {
      return FormulaValue.notComputable(reason(cell(cell.cell(), mean), known, missing));
    }
    if (mean.use().divides() && values.get(0).lower().signum() <= 0) {
      return FormulaValue.notComputable("%sの値が0のため算出しない".formatted(known.get(0)));
    }
    List<Note> notes = new ArrayList<>();
    if (!missing.isEmpty()) {
      notes.add(Note.of("%sの%sか年の平均".formatted(String.join("・", known), known.size())));
    }
    ofCurrent.notes().stream().filter(Note::counts).forEach(notes::add);
    open(cell.cell(), mean).map(Note::of).ifPresent(notes::add);
    return withCaveats(values, ofCurrent, notes, mean, earlier(cell.cell(), mean));
  }

  /** What is open of one year is open of the mean. */
  private FormulaValue withCaveats(
      List<Range> values,
      FormulaValue ofCurrent,
      List<Note> notes,
      Formula.OverYears mean,
      List<HistoryEntry> earlier) {
    boolean vanishes = ofCurrent.has(Caveat.VANISHES);
    boolean goesOn = vanishes && !mean.everyYear() && values.size() > 1;
    Range range = come(values, mean.use());
    if (goesOn) {
      range = both(range, come(values.subList(0, values.size() - 1), mean.use()));
      notes.add(Note.of("%sの分母が0になることもあり、そのときは除いて平均する".formatted(current.label())));
    }
    FormulaValue figure = FormulaValue.of(range, notes);
    boolean isEarlierOpen = earlier.stream().anyMatch(entry -> entry.value().isEmpty());
    FormulaValue told =
        isEarlierOpen || ofCurrent.has(Caveat.MAYBE_WIDER) ? figure.wider() : figure;
    boolean mayBeNone = (vanishes && !goesOn) || (isEarlierOpen && range.isExact());
    return mayBeNone ? told.vanishing() : told;
  }

  private static Range both(Range one, Range other) {
    return new Range(
        one.lower().compareTo(other.lower()) < 0 ? one.lower() : other.lower(),
        one.upper().compareTo(other.upper()) > 0 ? one.upper() : other.upper());
  }

  private Optional<String> open(CellId cell, Formula.OverYears mean) {
    List<String> open =
        earlier(cell, mean).stream()
            .filter(entry -> entry.value().isEmpty())
            .map(entry -> entry.year().label())
            .toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(String.join("・", open) + "の値は取り得る範囲");
  }

  /** The earlier years that enter a mean, the earliest first. */
  public List<HistoryEntry> earlier(CellId cell, Formula.OverYears mean) {
    CellId averaged = CellId.of(mean.of(), cell.stratum());
    return history.before(averaged, current).stream()
        .filter(entry -> entry.year().compareTo(current.minus(mean.years())) > 0)
        .filter(entry -> unrounded(averaged, entry.year()).isPresent())
        .toList();
  }

  private Optional<Range> unrounded(CellId cell, FiscalYear year) {
    return history
        .of(cell, year)
        .filter(entry -> entry.printed().isEmpty())
        .flatMap(HistoryEntry::range);
  }

  private static Range come(List<Range> values, Use use) {
    return switch (use) {
      case MEAN -> total(values, values.size());
      case TOTAL -> total(values, 1);
      case RATIO -> ratio(values.get(0), values.get(1), BigFraction.ZERO);
      case GROWTH -> ratio(values.get(0), values.get(1), BigFraction.ONE);
    };
  }

  /** Last year may have been any of its range, whatever this year comes to. */
  private static Range ratio(Range before, Range now, BigFraction less) {
    List<BigFraction> ratios = new ArrayList<>();
    for (BigFraction above : List.of(now.lower(), now.upper())) {
      ratios.add(above.divide(before.lower()).subtract(less));
      ratios.add(above.divide(before.upper()).subtract(less));
    }
    return new Range(Collections.min(ratios), Collections.max(ratios));
  }

  private static Range total(List<Range> values, int divided) {
    BigFraction lower = BigFraction.ZERO;
    BigFraction upper = BigFraction.ZERO;
    for (Range value : values) {
      lower = lower.add(value.lower());
      upper = upper.add(value.upper());
    }
    return new Range(lower.divide(divided), upper.divide(divided));
  }

  private String reason(CellId cell, List<String> known, List<String> missing) {
    String which = known.isEmpty() ? "値の分かる年度がない" : "値の分かる年度: " + String.join("・", known);
    String reason = "%sの値が分からないため算出しない（%s）".formatted(String.join("・", missing), which);
    return Optional.ofNullable(printed.get(cell))
        .map(text -> reason + "。報告書の印刷値は" + text)
        .orElse(reason);
  }
}
