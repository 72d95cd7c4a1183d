package kpi.cli.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kpi.cli.terminal.Session;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.mapping.GivenSources;
import kpi.loading.mapping.Intake;
import kpi.loading.mapping.Mapping;
import kpi.loading.mapping.Mapping.Source;
import kpi.loading.mapping.MappingFile;
import kpi.loading.sheet.SheetRow;
import kpi.loading.sheet.SourceSheet;
import kpi.model.FiscalYear;
import kpi.model.fact.DataDictionary;
import kpi.report.OutputFolder;
import kpi.report.files.ImportedDataset;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kpi import}: makes a dataset of files that people sent. Exit code 1 if rows could not be
 * taken; they stand in {@code internal/refused.csv} as they were written.
 */
@Command(name = "import", sortOptions = false)
public final class ImportCommand implements Callable<Integer> {

  private static final List<String> HEADER = List.of("title", "fiscal-year", "reference-date");

  @Parameters(arity = "1..*", paramLabel = "SOURCE")
  private List<Path> files;

  @Option(names = "--mapping", paramLabel = "FILE")
  private Path mapping;

  @Option(names = "--propose", paramLabel = "FILE")
  private Path proposal;

  @Option(names = "--out", paramLabel = "DATASET")
  private Path out;

  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  @Option(names = "--title", paramLabel = "TEXT")
  private String title;

  @Option(names = "--fiscal-year", paramLabel = "R8")
  private String fiscalYear;

  @Option(names = "--reference-date", paramLabel = "YYYY-MM-DD")
  private String referenceDate;

  private final Session session;

  public ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = new Messages();
    try {
      if (mapping == null) {
        return propose(messages);
      }
      refuseUnclear();
      List<Intake.Count> counts = taken(messages);
      session.terminal().result().print(new ImportText(counts).text(session.language().code()));
      session.tell(messages.sorted());
      boolean all = counts.stream().allMatch(count -> count.refused() == 0);
      return (all ? ExitCode.DONE : ExitCode.NEGATIVE_VERDICT).number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private void refuseUnclear() throws Rejected {
    if (proposal != null) {
      throw new Rejected(
          ExitCode.USAGE, Message.error("import-proposal-and-mapping", Place.of("--propose")));
    }
    if (out == null) {
      throw new Rejected(ExitCode.USAGE, Message.error("import-without-out", Place.of("--out")));
    }
  }

  /** Nothing is imported, and the exit code says so unless a proposal was asked for. */
  private int propose(Messages messages) throws Rejected {
    Map<String, String> header = new LinkedHashMap<>();
    HEADER.stream()
        .filter(key -> given(key) != null && fits(key, given(key)))
        .forEach(key -> header.put(key, given(key)));
    String text = ProposedMapping.of(files, DictionaryFile.of(rules()), header);
    if (proposal == null) {
      session.terminal().result().print(text);
      messages.add(Message.warning("import-proposed", Place.of("--mapping")));
    } else {
      ProposedMapping.write(text, proposal);
    }
    session.tell(messages.sorted());
    return (proposal == null ? ExitCode.NEGATIVE_VERDICT : ExitCode.DONE).number();
  }

  private Path rules() {
    return rules == null ? session.terminal().home().resolve("rules") : rules;
  }

  private List<Intake.Count> taken(Messages messages) throws Rejected {
    DataDictionary dictionary = DictionaryFile.of(rules());
    String shown = mapping.toString().replace('\\', '/');
    if (!Files.exists(mapping)) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("import-without-mapping", Place.of(shown)));
    }
    Mapping read =
        MappingFile.read(mapping, shown, dictionary, messages)
            .orElseThrow(() -> new Rejected(ExitCode.RULES_DO_NOT_HOLD, List.of()));
    Map<String, String> header = header(read, shown);
    Map<Source, SourceSheet> sheets = GivenSources.of(read, files);
    try (OutputFolder output = OutputFolder.open(out, ImportedDataset.names(dictionary))) {
      List<Intake.Count> counts = into(output, read, header, sheets, dictionary, messages);
      output.publish();
      return counts;
    }
  }

  private static List<Intake.Count> into(
      OutputFolder output,
      Mapping mapping,
      Map<String, String> header,
      Map<Source, SourceSheet> sheets,
      DataDictionary dictionary,
      Messages messages)
      throws Rejected {
    List<Intake.Count> counts = new ArrayList<>();
    try (ImportedDataset dataset = new ImportedDataset(output.content())) {
      Intake.Sink sink = new Telling(dataset, messages);
      for (Map.Entry<Source, SourceSheet> one : sheets.entrySet()) {
        dataset.begin(one.getKey().table());
        counts.add(
            Intake.of(
                one.getKey(), one.getValue(), mapping.blankWords(), dictionary.units(), sink));
      }
      dataset.describe(header, counts);
    } catch (IOException failed) {
      throw output.cannotWrite(failed);
    } catch (UncheckedIOException failed) {
      throw output.cannotWrite(failed.getCause());
    }
    return counts;
  }

  private Map<String, String> header(Mapping read, String shown) throws Rejected {
    Map<String, String> header = new LinkedHashMap<>();
    Messages missing = new Messages();
    for (String key : HEADER) {
      String value = given(key) == null ? read.header().get(key) : given(key);
      if (value == null) {
        missing.add(Message.error("import-without-header", Place.of(shown), key));
      } else if (!fits(key, value)) {
        missing.add(Message.error("import-bad-header", Place.of("--" + key), value));
      }
      header.put(key, value);
    }
    missing.rejectErrors(ExitCode.USAGE);
    read.header().forEach(header::putIfAbsent);
    return header;
  }

  private static boolean fits(String key, String value) {
    return switch (key) {
      case "fiscal-year" -> FiscalYear.parse(value).isPresent();
      case "reference-date" -> isDay(value);
      default -> !value.isBlank() && value.chars().noneMatch(Character::isISOControl);
    };
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }

  private String given(String key) {
    return switch (key) {
      case "title" -> title;
      case "fiscal-year" -> fiscalYear;
      default -> referenceDate;
    };
  }

  /** Tells why rows are refused and what should be looked at, beside writing it. */
  private record Telling(ImportedDataset dataset, Messages messages) implements Intake.Sink {

    @Override
    public void accepted(Source source, List<String> plain) {
      dataset.accepted(source, plain);
    }

    @Override
    public void converted(Intake.Converted cell) throws Rejected {
      if (cell.isDoubtful()) {
        messages.add(
            Message.warning(
                "source-doubtful",
                cell.sheet().place(cell.row(), cell.column()),
                cell.written(),
                cell.plain()));
      }
      dataset.converted(cell);
    }

    @Override
    public void refused(
        SourceSheet sheet, SheetRow row, List<String> headings, List<Message> reasons)
        throws Rejected {
      reasons.forEach(messages::add);
      dataset.refused(sheet, row, headings, reasons);
    }
  }
}
