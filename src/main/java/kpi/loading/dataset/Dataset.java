package kpi.loading.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import kpi.loading.csv.CsvTable;
import kpi.loading.fill.FillFile;
import kpi.loading.fill.Fills;
import kpi.loading.yaml.YamlFile;
import kpi.loading.year.RowPrints;
import kpi.loading.year.YearCheck;
import kpi.loading.year.YearPrints;
import kpi.loading.year.YearPrints.TablePrints;
import kpi.model.dataset.DatasetHeader;
import kpi.model.dataset.FillList;
import kpi.model.dataset.FollowUp;
import kpi.model.dataset.PublishedFigure;
import kpi.model.dataset.Reference;
import kpi.model.dataset.RowNotes;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.Fact;
import kpi.model.fact.RowWords;
import kpi.model.fact.TableSchema;
import kpi.model.fact.YearSigns;
import kpi.model.printed.PrintedReport;
import kpi.model.result.RowCount;
import kpi.model.series.HistoryEntry;
import kpi.model.series.SeriesBreak;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Progress;
import kpi.source.Progress.Work;
import kpi.source.Rejected;
import kpi.source.input.FileDigest;
import kpi.source.input.InputFile;

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
  private final Fills fills;

  /** The tables of which the fingerprint of each row is kept. */
  private final List<TableSchema> printed;

  private final Map<String, TablePrints> tables = new ConcurrentHashMap<>();

  private Dataset(
      Path folder,
      DatasetFiles files,
      DatasetHeader header,
      Map<String, YamlFile> yaml,
      Figures figures,
      Progress progress,
      Fills fills,
      List<TableSchema> printed) {
    this.folder = folder;
    this.files = files;
    this.header = header;
    this.yaml = Map.copyOf(yaml);
    this.figures = figures;
    this.progress = progress;
    this.fills = fills;
    this.printed = printed;
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
        YamlFile.readWithin(folder, DatasetFiles.HEADER, "dataset", messages);
    files.refuseOthers(folder, messages);
    boolean missing = headerFile.map(file -> files.tellMissing(file, messages)).orElse(false);
    List<FillList> lists =
        headerFile.map(file -> FillFile.read(file, files.dictionary(), messages)).orElse(List.of());
    headerFile.ifPresent(file -> RowNotesFile.check(file, files.tables(), messages));
    Optional<DatasetHeader> header = headerFile.flatMap(f -> HeaderFile.header(f, messages));
    header.ifPresent(
        read -> files.warn(read, lists.stream().map(FillList::file).toList(), messages));
    Map<String, YamlFile> yaml = files.yaml(folder, messages);
    Figures figures = Figures.of(yaml, header.map(DatasetHeader::fiscalYear), messages);
    messages.rejectErrors(missing ? ExitCode.INPUT_MISSING : ExitCode.DATA_UNUSABLE);
    yaml.put(HEADER, headerFile.orElseThrow());
    DatasetHeader head = header.orElseThrow().filledBy(lists);
    new YearCheck(head, yaml, figures.printed().figures(), files.dictionary()).check(messages);
    Fills fills = new Fills(folder, lists, files.dictionary().words(), head.fiscalYear());
    return new Dataset(folder, files, head, yaml, figures, Progress.NONE, fills, List.of());
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
    return new Dataset(folder, files, header.at(date), yaml, figures, progress, fills, printed);
  }

  /** The tables that are there, in the order of the dictionary. */
  public List<TableSchema> tables() {
    return files.tables();
  }

  /** What tells that a dataset is of its year. */
  public YearSigns yearSigns() {
    return files.dictionary().year();
  }

  /** The words by which rows are recognised. */
  public RowWords words() {
    return files.dictionary().words();
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
    Figures other = figures.withHistory(history);
    return new Dataset(folder, files, header, yaml, other, progress, fills, printed);
  }

  /** The same data, telling of the rows that are read. */
  public Dataset watchedBy(Progress watching) {
    return new Dataset(folder, files, header, yaml, figures, watching, fills, printed);
  }

  /** The same data, keeping the fingerprint of each row where a new year changes most of them. */
  public Dataset keepingPrints() {
    List<TableSchema> changing =
        tables().stream().filter(table -> table.unchanged().isPresent()).toList();
    return new Dataset(folder, files, header, yaml, figures, progress, fills, changing);
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

  /** Whether the data are of their year, as far as their own YAML files tell. */
  public YearCheck yearCheck() {
    return new YearCheck(header, yaml, published(), files.dictionary());
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
    RowPrints prints = new RowPrints(table);
    Consumer<Fact> watched = progress.counting(Work.ROWS, table.subject(), consumer);
    Consumer<Fact> filled =
        fills.before(
            watched, table, (own, rows) -> read(table, FileDigest.start(), own, rows), messages);
    RowCount count =
        read(
            table,
            digest,
            messages,
            printed.contains(table) ? prints.before(filled, bytes(table)) : filled);
    tables.put(table.file(), prints.of(FileDigest.end(digest), count.accepted()));
    return count;
  }

  private RowCount read(
      TableSchema table, MessageDigest digest, Messages messages, Consumer<Fact> rows)
      throws Rejected {
    Path file = InputFile.within(folder, folder.resolve(table.file()), table.file());
    RowNotes notes = header.rows().of(table);
    return new CsvTable(table, file, table.file(), words(), notes, header.fiscalYear())
        .read(digest, messages, rows);
  }

  /**
   * Reads the rows of a table on several threads.
   *
   * @param atOnce how many batches of rows may be in memory
   * @throws Rejected if the file cannot be read, or scratch files cannot be written
   */
  public <T> RowCount rows(
      TableSchema table, Messages messages, ExecutorService workers, int atOnce, RowWork<T> work)
      throws Rejected {
    RowPipeline<T> pipeline = new RowPipeline<>(table.file(), workers, atOnce, work);
    RowCount count = rows(table, messages, pipeline);
    pipeline.finish();
    return count;
  }

  /** The size of a table's file; 0 if it cannot be read, which the reading of its rows tells. */
  private long bytes(TableSchema table) {
    return folder.resolve(table.file()).toFile().length();
  }

  /**
   * The fingerprints of every file of the folder that the program reads. That of a table is of the
   * bytes its rows came from; one not yet streamed is read for it.
   */
  public YearPrints prints() throws Rejected {
    SortedMap<String, String> others = new TreeMap<>();
    SortedMap<String, TablePrints> known = new TreeMap<>(tables);
    known.putAll(fills.prints());
    for (String name : files.inputs()) {
      if (files.isTable(name) && !known.containsKey(name)) {
        known.put(name, new TablePrints(DatasetFiles.digest(folder, name), 0, List.of()));
      } else if (!files.isTable(name)) {
        others.put(name, DatasetFiles.digest(folder, name));
      }
    }
    SortedMap<String, String> contents = new TreeMap<>();
    yaml.forEach((name, file) -> contents.put(file.name(), file.contentDigest()));
    return new YearPrints(others, contents, known);
  }
}
