package kpi.cli.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.loading.mapping.Intake;
import kpi.loading.mapping.Mapping.Source;
import kpi.loading.questionnaire.ReturnedWorkbook;
import kpi.loading.sheet.SheetRow;
import kpi.loading.sheet.SourceSheet;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Units;
import kpi.report.files.ImportedDataset;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/** Takes returned workbooks into a dataset, each as a whole or, if a sheet cannot be read, not. */
final class Intakes {

  private final ImportedDataset dataset;
  private final Units units;
  private final Messages messages;
  private final SortedMap<String, Long> refused = new TreeMap<>();
  private final SortedMap<String, Long> accepted = new TreeMap<>();
  private final SortedMap<String, Long> rules = new TreeMap<>();
  private final List<ReturnedWorkbook> unreadable = new ArrayList<>();

  Intakes(ImportedDataset dataset, Units units, Messages messages) {
    this.dataset = dataset;
    this.units = units;
    this.messages = messages;
  }

  void take(ReturnedWorkbook workbook) throws Rejected {
    Waiting waiting = new Waiting();
    List<Intake.Count> counts = new ArrayList<>();
    try {
      for (Map.Entry<Source, SourceSheet> one : workbook.sources().entrySet()) {
        counts.add(
            Intake.of(one.getKey(), one.getValue(), ReturnedWorkbook.BLANK_WORDS, units, waiting));
      }
    } catch (Rejected wrong) {
      wrong.messages().forEach(messages::add);
      unreadable.add(workbook);
      return;
    }
    for (Intake.Count count : counts) {
      if (count.accepted() > 0) {
        begin(count.source().table());
      }
    }
    for (Write write : waiting.writes) {
      write.to(dataset);
    }
    workbook
        .unknownItems()
        .forEach(
            item ->
                messages.add(
                    Message.warning("collect-unknown-item", Place.of(workbook.name()), item)));
    counts.forEach(this::add);
  }

  private void begin(TableSchema table) {
    try {
      dataset.begin(table);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void add(Intake.Count count) {
    String file = count.source().table().file();
    accepted.merge(file, count.accepted(), Long::sum);
    refused.merge(file, count.refused(), Long::sum);
    count.rules().forEach((rule, cells) -> rules.merge(rule, cells, Long::sum));
  }

  /** Table's file → rows taken. */
  SortedMap<String, Long> acceptedRows() {
    return accepted;
  }

  /** Table's file → rows refused. */
  SortedMap<String, Long> refusedRows() {
    return refused;
  }

  /** Conversion → cells. */
  SortedMap<String, Long> rules() {
    return rules;
  }

  /** Workbooks of which a sheet cannot be read. */
  List<ReturnedWorkbook> unreadable() {
    return unreadable;
  }

  private interface Write {
    void to(ImportedDataset dataset) throws Rejected;
  }

  /** Keeps what becomes of a workbook until all of it is read. */
  private final class Waiting implements Intake.Sink {

    private final List<Write> writes = new ArrayList<>();

    @Override
    public void accepted(Source source, List<String> plain) {
      writes.add(to -> to.accepted(source, plain));
    }

    @Override
    public void converted(Intake.Converted cell) {
      writes.add(
          to -> {
            if (cell.isDoubtful()) {
              Place place = cell.sheet().place(cell.row(), cell.column());
              messages.add(Message.warning("source-doubtful", place, cell.written(), cell.plain()));
            }
            to.converted(cell);
          });
    }

    @Override
    public void refused(
        SourceSheet sheet, SheetRow row, List<String> headings, List<Message> reasons) {
      writes.add(
          to -> {
            reasons.forEach(messages::add);
            to.refused(sheet, row, headings, reasons);
          });
    }
  }
}
