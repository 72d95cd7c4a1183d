package kpi.loading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kpi.loading.csv.CsvTable;
import kpi.loading.yaml.YamlFile;
import kpi.loading.year.YearCheck;
import kpi.model.DataDictionary;
import kpi.model.DatasetHeader;
import kpi.model.Fact;
import kpi.model.FollowUp;
import kpi.model.HistoryEntry;
import kpi.model.PublishedFigure;
import kpi.model.Reference;
import kpi.model.RowCount;
import kpi.model.TableSchema;
import kpi.model.YearSigns;
import kpi.model.printed.PrintedReport;
import kpi.model.series.SeriesBreak;
import kpi.source.ExitCode;
import kpi.source.FileDigest;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Progress;
import kpi.source.Progress.Work;
import kpi.source.Rejected;

/** A folder of data whose YAML files have been read; its tables are streamed on demand. */
public final class Dataset {

  /** The name of {@code dataset.yaml} among the YAML files. */
  public static final String HEADER = "dataset";

  private final Path folder;
  private final DatasetFiles files;
  private final DatasetHeader header;
  private final Map<String, YamlFile> yaml;
  private final Figures figures;
  private final Progress progress;
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  private Dataset(
      Path folder,
      DatasetFiles files,
      DatasetHeader header,
      Map<String, YamlFile> yaml,
      Figures figures,
      Progress progress) {
    this.folder = folder;
    this.files = files;
    this.header = header;
    this.yaml = Map.copyOf(yaml);
    this.figures = figures;
    this.progress = progress;
  }

  /**
   * Reads everything but the rows.
   *
   * @param messages takes in every finding, also those that reject the dataset
   * @throws Rejected with all errors; INPUT_MISSING if any file is missing, else DATA_UNUSABLE
   */
  public static Dataset open(Path folder, DataDictionary dictionary, Messages messages)
      throws Rejected {
    if (!Files.isDirectory(folder)) {
      String name = folder.toAbsolutePath().normalize().getFileName().toString();
      throw missing("missing-dataset", name, messages);
    }
    DatasetFiles files = DatasetFiles.list(folder, dictionary);
    if (!files.has(DatasetFiles.HEADER)) {
      throw missing("missing-dataset-yaml", DatasetFiles.HEADER, messages);
    }
    Messages own = new Messages();
    try {
      return open(folder, files, own);
    } finally {
      messages.addAll(own);
    }
  }

  private static Dataset open(Path folder, DatasetFiles files, Messages messages) throws Rejected {
    Optional<YamlFile> headerFile =
        YamlFile.read(
            folder.resolve(DatasetFiles.HEADER), DatasetFiles.HEADER, "dataset", messages);
    boolean missing = headerFile.map(file -> files.tellMissing(file, messages)).orElse(false);
    headerFile.ifPresent(file -> RowNotesFile.check(file, files.tables(), messages));
    Optional<DatasetHeader> header = headerFile.flatMap(f -> HeaderFile.header(f, messages));
    header.ifPresent(read -> files.warn(read, messages));
    Map<String, YamlFile> yaml = files.yaml(folder, messages);
    Figures figures = Figures.of(yaml, header.map(DatasetHeader::fiscalYear), messages);
    messages.rejectErrors(missing ? ExitCode.INPUT_MISSING : ExitCode.DATA_UNUSABLE);
    yaml.put(HEADER, headerFile.orElseThrow());
    new YearCheck(header.orElseThrow(), yaml, figures.printed().figures(), files.dictionary())
        .check(messages);
    return new Dataset(folder, files, header.orElseThrow(), yaml, figures, Progress.NONE);
  }

  private static Rejected missing(String code, String name, Messages messages) {
    Message message = Message.error(code, Place.of(name));
    messages.add(message);
    return new Rejected(ExitCode.INPUT_MISSING, message);
  }

  public DatasetHeader header() {
    return header;
  }

  /** The same data on another reference date; tables with a date of their own keep it. */
  public Dataset withReferenceDate(LocalDate date) {
    return new Dataset(folder, files, header.at(date), yaml, figures, progress);
  }

  /** The tables that are there, in the order of the dictionary. */
  public List<TableSchema> tables() {
    return files.tables();
  }

  /** What tells that a dataset is of its year. */
  public YearSigns yearSigns() {
    return files.dictionary().year();
  }

  public boolean has(TableSchema table) {
    return files.has(table.file());
  }

  public List<HistoryEntry> history() {
    return figures.history();
  }

  /** Where series break, beside what the entries of the history say. */
  public List<SeriesBreak> breaks() {
    return figures.breaks();
  }

  /** The same data with another history. */
  public Dataset withHistory(List<HistoryEntry> history) {
    return new Dataset(folder, files, header, yaml, figures.withHistory(history), progress);
  }

  /** The same data, telling of the rows that are read. */
  public Dataset watchedBy(Progress watching) {
    return new Dataset(folder, files, header, yaml, figures, watching);
  }

  public List<PublishedFigure> published() {
    return figures.printed().figures();
  }

  /** The printed figures with the sums, rates and counts that must agree with them. */
  public PrintedReport printedReport() {
    return figures.printed();
  }

  public List<FollowUp> followUps() {
    return figures.followUps();
  }

  public List<Reference> references() {
    return figures.references();
  }

  /**
   * The tree of a file that is there, for what has no record of its own.
   *
   * @param name {@code dataset}, {@code commentary}, {@code followups}, {@code history}, {@code
   *     published} or {@code references}
   */
  public Optional<YamlFile> yaml(String name) {
    return Optional.ofNullable(yaml.get(name));
  }

  /**
   * Streams the rows of a table in the order of the file; memory stays flat. Different tables may
   * be streamed at the same time, each with messages of its own.
   *
   * @param messages takes in everything that is wrong with the table
   * @param consumer is handed the rows without errors
   * @throws Rejected if the file cannot be read, or scratch files cannot be written
   */
  public RowCount rows(TableSchema table, Messages messages, Consumer<Fact> consumer)
      throws Rejected {
    MessageDigest digest = FileDigest.start();
    RowCount count =
        new CsvTable(
                table,
                folder.resolve(table.file()),
                table.file(),
                files.dictionary().words(),
                header.rows().of(table))
            .read(digest, messages, progress.counting(Work.ROWS, table.subject(), consumer));
    digests.put(table.file(), FileDigest.end(digest));
    return count;
  }

  /**
   * Every file of the folder that the program reads, with its SHA-256 in hexadecimal digits. The
   * digest of a table is that of the bytes its rows came from; one not yet streamed is read for it.
   */
  public SortedMap<String, String> inputs() throws Rejected {
    SortedMap<String, String> inputs = new TreeMap<>();
    for (String name : files.inputs()) {
      String known = digests.get(name);
      inputs.put(name, known == null ? DatasetFiles.digest(folder, name) : known);
    }
    return Collections.unmodifiableSortedMap(inputs);
  }
}
