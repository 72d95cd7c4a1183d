package kpi.loading.earlier;

import com.fasterxml.jackson.core.JsonPointer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.loading.dataset.Dataset;
import kpi.loading.year.YearPrints;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.dataset.DatasetHeader;
import kpi.model.printed.PrintedFigure;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Earlier runs beside the {@code history.yaml} of a dataset.
 *
 * <p>Where both know a figure and agree, the unrounded one of the run is used for means and
 * changes, and it stays published and shown as printed. Where they disagree, what people wrote
 * stands, with a warning: what was published is not changed by running a program again.
 */
public final class EarlierRuns {

  private record InYear(CellId cell, FiscalYear year) {}

  private static final String HISTORY = "history";
  private static final JsonPointer YEARS = JsonPointer.compile("/years");

  /** No earlier year is known. */
  public static final EarlierRuns NONE = new EarlierRuns(List.of());

  private final List<EarlierRun> runs;

  private EarlierRuns(List<EarlierRun> runs) {
    this.runs = List.copyOf(runs);
  }

  /**
   * Reads the results of each run.
   *
   * @param given files or folders of runs
   * @param current the dataset's year, which none may reach
   * @throws Rejected with everything that is wrong; INPUT_MISSING if anything is missing, else
   *     DATA_UNUSABLE
   */
  public static EarlierRuns read(List<Path> given, FiscalYear current) throws Rejected {
    List<EarlierRun> runs = new ArrayList<>();
    Messages messages = new Messages();
    boolean missing = false;
    for (Path path : given) {
      try {
        runs.add(EarlierRun.read(path, path.toString().replace('\\', '/')));
      } catch (Rejected rejected) {
        missing |= rejected.exitCode() == ExitCode.INPUT_MISSING;
        rejected.messages().forEach(messages::add);
      }
    }
    checkYears(runs, current, messages);
    messages.rejectErrors(missing ? ExitCode.INPUT_MISSING : ExitCode.DATA_UNUSABLE);
    return new EarlierRuns(runs);
  }

  private static void checkYears(List<EarlierRun> runs, FiscalYear current, Messages messages) {
    Map<FiscalYear, String> first = new HashMap<>();
    for (EarlierRun run : runs) {
      String year = run.year().label();
      if (run.year().compareTo(current) >= 0) {
        messages.add(
            Message.error("earlier-run-not-earlier", Place.of(run.file()), year, current.label()));
      }
      String other = first.putIfAbsent(run.year(), run.file());
      if (other != null) {
        messages.add(Message.error("earlier-run-twice", Place.of(run.file()), year, other));
      }
    }
  }

  /** The dataset with the figures of the runs in its history. */
  public Dataset addedTo(Dataset dataset, Messages messages) {
    boolean invented = dataset.header().isSynthetic(HISTORY, DatasetHeader.DEFAULT_COLUMN);
    Map<InYear, HistoryEntry> history = new LinkedHashMap<>();
    dataset.history().forEach(entry -> history.put(new InYear(entry.cell(), entry.year()), entry));
    for (EarlierRun run : runs) {
      for (HistoryEntry figure : run.figures()) {
        history.merge(
            new InYear(figure.cell(), figure.year()),
            figure,
            (written, computed) -> merged(written, computed, invented, messages));
      }
    }
    tellMissingYear(dataset, history.values(), messages);
    return dataset.withHistory(List.copyOf(history.values()));
  }

  /** A history that ends two years before was carried over: nothing is compared with last year. */
  private static void tellMissingYear(
      Dataset dataset, Collection<HistoryEntry> history, Messages messages) {
    FiscalYear before = dataset.header().fiscalYear().minus(1);
    if (!history.isEmpty() && history.stream().noneMatch(entry -> entry.year().equals(before))) {
      dataset
          .yaml(HISTORY)
          .ifPresent(
              file ->
                  messages.add(file.warning("history-without-year-before", YEARS, before.label())));
    }
  }

  /**
   * Tells of files and rows that are those of an earlier year, and what could not be compared.
   *
   * @param dataset whose rows have been read
   */
  public void tellCopies(Dataset dataset, Messages messages) throws Rejected {
    YearPrints now = dataset.prints();
    for (EarlierRun run : runs) {
      String year = run.year().label();
      if (run.withheld() > 0) {
        messages.add(
            Message.note(
                "earlier-run-withheld",
                Place.of(run.file()),
                year,
                Integer.toString(run.withheld())));
      }
      if (run.prints().isEmpty()) {
        messages.add(Message.note("earlier-run-without-data", Place.of(run.file()), year));
      } else {
        if (run.prints().get().tables().isEmpty()) {
          messages.add(Message.note("earlier-run-without-tables", Place.of(run.file()), year));
        }
        new CopiedData(dataset, now, run, messages).tell();
      }
    }
  }

  /** Year and file name → SHA-256. */
  public SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    runs.forEach(run -> digests.put(run.year().label() + "/" + run.name(), run.digest()));
    return digests;
  }

  private static HistoryEntry merged(
      HistoryEntry written, HistoryEntry computed, boolean invented, Messages messages) {
    if (!agree(written, computed)) {
      messages.add(
          Message.warning(
              "earlier-run-differs",
              written.place(),
              written.year().label(),
              written.cell().toString(),
              shown(written),
              shown(computed)));
      return written;
    }
    return written.printed().isPresent()
        ? refined(written, computed)
        : traced(written, computed, invented);
  }

  /** What was only known as printed, with the unrounded value. */
  private static HistoryEntry refined(HistoryEntry written, HistoryEntry computed) {
    PastRun run = computed.run().orElseThrow();
    return new HistoryEntry(
        written.cell(),
        written.year(),
        computed.range(),
        computed.numerator(),
        computed.denominator(),
        Optional.empty(),
        written.origin(),
        written.note().or(computed::note),
        written.breakNote(),
        written.place(),
        Optional.of(
            new PastRun(
                written.printed().orElseThrow(), run.status(), run.synthetic(), run.definition())));
  }

  /** What was exactly known, with the definition that it was worked out by. */
  private static HistoryEntry traced(
      HistoryEntry written, HistoryEntry computed, boolean invented) {
    PastRun run = computed.run().orElseThrow();
    return new HistoryEntry(
        written.cell(),
        written.year(),
        written.range(),
        written.numerator(),
        written.denominator(),
        Optional.empty(),
        written.origin(),
        written.note(),
        written.breakNote(),
        written.place(),
        Optional.of(new PastRun(run.display(), run.status(), invented, run.definition())));
  }

  private static boolean agree(HistoryEntry written, HistoryEntry computed) {
    Optional<PrintedFigure> printed = written.printed().flatMap(PrintedFigure::parse);
    Optional<String> display = computed.run().map(PastRun::display);
    Optional<PrintedFigure> shown = display.flatMap(PrintedFigure::parse);
    if (written.printed().isPresent() && written.printed().equals(display)
        || printed.isPresent() && shown.filter(printed.get()::isSame).isPresent()) {
      return true;
    }
    if (written.value().isEmpty() || computed.value().isEmpty()) {
      return false;
    }
    if (printed.isEmpty()) {
      return written.value().equals(computed.value());
    }
    BigDecimal number = printed.get().lower();
    BigFraction value = computed.value().get();
    boolean isShare =
        printed.get().isPerCent() || shown.filter(PrintedFigure::isPerCent).isPresent();
    return (isShare ? value.multiply(100) : value)
        .bigDecimalValue(number.scale(), RoundingMode.HALF_UP)
        .equals(number);
  }

  private static String shown(HistoryEntry entry) {
    return entry
        .printed()
        .or(() -> entry.run().map(PastRun::display))
        .or(() -> entry.numerator().map(above -> above + " / " + entry.denominator().orElseThrow()))
        .or(() -> entry.value().map(Object::toString))
        .orElse("");
  }
}
