package kpi.evaluation.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.model.series.SeriesBreak;

/**
 * Why a figure cannot be compared with one of an earlier year: somebody said so, both were worked
 * out by other definitions, or one of two runs rests on invented data and the other does not. Of a
 * figure that was written down without a run, only what was said is known.
 */
public final class Breaks {

  private static final String BETWEEN = "。";

  private final List<SeriesBreak> declared;
  private final Map<String, String> definitions;
  private final FiscalYear current;

  /**
   * @param definitions the fingerprints of the present definitions, by indicator
   * @param current the dataset's year
   */
  public Breaks(List<SeriesBreak> declared, Map<String, String> definitions, FiscalYear current) {
    this.declared = declared;
    this.definitions = definitions;
    this.current = current;
  }

  /** Between two earlier figures of one cell. */
  public Optional<String> between(HistoryEntry before, HistoryEntry after) {
    return joined(
        Stream.of(
                after.breakNote().stream(),
                declared(after.cell(), before.year(), after.year()),
                after.run().stream().flatMap(run -> runs(before, after.year(), run)))
            .flatMap(reasons -> reasons));
  }

  /**
   * Between an earlier figure and that of the dataset's year.
   *
   * @param synthetic whether the figure of the dataset's year rests on invented data
   */
  public Optional<String> before(HistoryEntry before, boolean synthetic) {
    PastRun now =
        new PastRun(
            "",
            Status.MEASURED,
            synthetic,
            Optional.ofNullable(definitions.get(before.cell().indicator())));
    return joined(
        Stream.concat(declared(before.cell(), before.year(), current), runs(before, current, now)));
  }

  /**
   * Between any of the years that enter one figure, the last being the dataset's own.
   *
   * @param earlier the other years, the earliest first
   */
  public Optional<String> within(List<HistoryEntry> earlier, boolean synthetic) {
    List<Optional<String>> reasons = new ArrayList<>();
    for (int i = 1; i < earlier.size(); i++) {
      reasons.add(between(earlier.get(i - 1), earlier.get(i)));
    }
    if (!earlier.isEmpty()) {
      reasons.add(before(earlier.get(earlier.size() - 1), synthetic));
    }
    return joined(reasons.stream().flatMap(Optional::stream));
  }

  /** What is said of the first known figure of a cell, of which nothing stands before. */
  public Optional<String> of(HistoryEntry first) {
    return joined(
        Stream.concat(
            first.breakNote().stream(),
            declared(first.cell(), first.year().minus(1), first.year())));
  }

  private Stream<String> declared(CellId cell, FiscalYear before, FiscalYear after) {
    return declared.stream()
        .filter(one -> one.concerns(cell))
        .filter(one -> one.year().compareTo(before) > 0 && one.year().compareTo(after) <= 0)
        .map(SeriesBreak::note);
  }

  private static Stream<String> runs(HistoryEntry before, FiscalYear year, PastRun now) {
    return before.run().stream()
        .flatMap(
            past ->
                Stream.of(
                        definition(past, now).map(any -> "定義が" + before.year() + "と異なる"),
                        data(past, now).map(word -> word.formatted(before.year(), year)))
                    .flatMap(Optional::stream));
  }

  private static Optional<String> definition(PastRun past, PastRun now) {
    return past.definition()
        .filter(print -> now.definition().isPresent())
        .filter(print -> !now.definition().get().equals(print));
  }

  private static Optional<String> data(PastRun past, PastRun now) {
    if (past.synthetic() == now.synthetic()) {
      return Optional.empty();
    }
    return Optional.of(past.synthetic() ? "%sだけが模擬データによる" : "%2$sだけが模擬データによる");
  }

  private static Optional<String> joined(Stream<String> reasons) {
    List<String> all = reasons.distinct().toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(BETWEEN, all));
  }
}
