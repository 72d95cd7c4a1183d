package kpi.loading.earlier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kpi.loading.year.YearPrints;
import kpi.model.FiscalYear;
import kpi.model.series.HistoryEntry;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.FileDigest;

/**
 * The results of a run of an earlier year, as history.
 *
 * @param file the name of the file as its user knows it
 * @param name the name of the file alone
 * @param digest SHA-256
 * @param figures of that year only; indicators without a value have none
 * @param withheld how many figures are not published, and so unknown
 * @param prints of the data; absent where the file alone was named
 */
public record EarlierRun(
    String file,
    String name,
    FiscalYear year,
    String digest,
    List<HistoryEntry> figures,
    int withheld,
    Optional<YearPrints> prints) {

  /**
   * Reads {@code results.json}.
   *
   * @param given the file, or the folder of the run
   * @param shown the same as its user wrote it
   * @throws Rejected with exit code 66 if it is not there, 65 if it cannot be used
   */
  static EarlierRun read(Path given, String shown) throws Rejected {
    ResultsFile file = ResultsFile.read(given, shown, ResultsFile.Role.EARLIER);
    Messages messages = new Messages();
    EarlierFigures figures = new EarlierFigures(file.name(), file.root(), file.year(), messages);
    List<HistoryEntry> entries = figures.read();
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    return new EarlierRun(
        file.name(),
        file.path().getFileName().toString(),
        file.year(),
        digest(file),
        entries,
        figures.withheld(),
        Files.isDirectory(given) ? EarlierPrints.read(given) : Optional.empty());
  }

  private static String digest(ResultsFile file) throws Rejected {
    try {
      return FileDigest.sha256(file.path());
    } catch (IOException unreadable) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("missing-earlier-run", Place.of(file.name())));
    }
  }
}
