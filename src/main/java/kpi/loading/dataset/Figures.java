package kpi.loading.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kpi.loading.yaml.YamlFile;
import kpi.model.FiscalYear;
import kpi.model.dataset.FollowUp;
import kpi.model.dataset.Reference;
import kpi.model.printed.PrintedReport;
import kpi.model.series.HistoryEntry;
import kpi.model.series.SeriesBreak;
import kpi.source.Messages;

/** The figures of a dataset that are not counted from rows; empty lists for files not there. */
record Figures(
    List<HistoryEntry> history,
    List<SeriesBreak> breaks,
    PrintedReport printed,
    List<FollowUp> followUps,
    List<Reference> references) {

  /**
   * @param yaml the files that are there, by name without extension
   * @param year the dataset's year; absent if it is not known
   */
  static Figures of(Map<String, YamlFile> yaml, Optional<FiscalYear> year, Messages messages) {
    return new Figures(
        list(yaml.get("history"), file -> FigureFiles.history(file, year, messages)),
        list(yaml.get("history"), file -> FigureFiles.breaks(file, year, messages)),
        printed(yaml.get("published"), messages),
        list(yaml.get("followups"), file -> FigureFiles.followUps(file, messages)),
        list(yaml.get("references"), FigureFiles::references));
  }

  Figures withHistory(List<HistoryEntry> other) {
    return new Figures(List.copyOf(other), breaks, printed, followUps, references);
  }

  private static PrintedReport printed(YamlFile file, Messages messages) {
    return file == null ? PrintedReport.NONE : PublishedFile.read(file, messages);
  }

  private static <T> List<T> list(YamlFile file, Function<YamlFile, List<T>> reader) {
    return file == null ? List.of() : List.copyOf(reader.apply(file));
  }
}
