package kpi.report.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kpi.loading.mapping.Intake;
import kpi.loading.mapping.Mapping.Source;
import kpi.loading.sheet.SheetCell;
import kpi.loading.sheet.SheetRow;
import kpi.loading.sheet.SourceSheet;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.report.files.csv.CsvOutput;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * A dataset in the plain form that is made of files which people sent: its tables, {@code
 * internal/intake.csv} with every cell that was not plain, and {@code internal/refused.csv} with
 * the rows that could not be taken, as they were written.
 */
public final class ImportedDataset implements Intake.Sink, AutoCloseable {

  private static final String DATASET = "dataset.yaml";
  private static final String INTAKE = ResultFiles.INTERNAL + "/intake.csv";
  private static final String REFUSED = ResultFiles.INTERNAL + "/refused.csv";
  private static final List<String> INTAKE_HEADER =
      List.of("file", "sheet", "row", "column", "heading", "item", "written", "read", "rule");
  private static final List<String> REFUSED_HEADER =
      List.of("file", "sheet", "row", "reasons", "headings", "cells");

  private final Path folder;
  private final Map<TableSchema, CsvWriter> tables = new LinkedHashMap<>();
  private final List<Writer> writers = new ArrayList<>();
  private final CsvOutput intake;
  private final CsvOutput refused;

  /** Everything that the folder of such a dataset may hold. */
  public static Set<String> names(DataDictionary dictionary) {
    Set<String> names =
        new HashSet<>(
            Set.of(
                DATASET,
                INTAKE,
                REFUSED,
                ResultFiles.INTERNAL,
                ResultFiles.MANIFEST,
                ResultFiles.INTERNAL_MANIFEST));
    dictionary.tables().forEach(table -> names.add(table.file()));
    return names;
  }

  /**
   * @param folder an existing folder with an existing folder {@code internal}
   */
  public ImportedDataset(Path folder) throws IOException {
    this.folder = folder;
    this.intake = new CsvOutput(writer(INTAKE), INTAKE_HEADER);
    this.refused = new CsvOutput(writer(REFUSED), REFUSED_HEADER);
  }

  private Writer writer(String name) throws IOException {
    Writer writer =
        Files.newBufferedWriter(
            folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    writers.add(writer);
    return writer;
  }

  /** A table that has its header, even if no row of it is taken. */
  public void begin(TableSchema table) throws IOException {
    if (!tables.containsKey(table)) {
      CsvWriter csv =
          CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer(table.file()));
      csv.writeRecord(table.columns().stream().map(Column::name).toList());
      tables.put(table, csv);
    }
  }

  @Override
  public void accepted(Source source, List<String> plain) {
    tables.get(source.table()).writeRecord(plain);
  }

  @Override
  public void converted(Intake.Converted cell) throws Rejected {
    Place place = cell.sheet().place(cell.row(), cell.column());
    row(
        intake,
        List.of(
            CsvOutput.text(cell.sheet().file()),
            CsvOutput.text(cell.sheet().sheet()),
            Integer.toString(place.line()),
            Place.letters(place.column()),
            CsvOutput.text(cell.heading()),
            cell.item().name(),
            CsvOutput.text(cell.written()),
            CsvOutput.text(cell.plain()),
            CsvOutput.text(cell.rule())));
  }

  @Override
  public void refused(SourceSheet sheet, SheetRow row, List<String> headings, List<Message> reasons)
      throws Rejected {
    row(
        refused,
        List.of(
            CsvOutput.text(sheet.file()),
            CsvOutput.text(sheet.sheet()),
            Integer.toString(row.number()),
            reasons.stream()
                .map(reason -> "[" + reason.code() + "] " + reason.place())
                .collect(Collectors.joining("; ")),
            CsvOutput.text(String.join("|", headings)),
            CsvOutput.text(
                row.cells().stream().map(SheetCell::text).collect(Collectors.joining("|")))));
  }

  private static void row(CsvOutput output, List<String> cells) throws Rejected {
    try {
      output.row(cells);
    } catch (IOException failed) {
      throw new Rejected(
          ExitCode.CANNOT_WRITE,
          Message.error("output-failed", Place.of(INTAKE), String.valueOf(failed.getMessage())));
    }
  }

  /**
   * Writes {@code dataset.yaml}.
   *
   * @param header its keys beside provenance, format and refused rows
   */
  public void describe(Map<String, String> header, List<Intake.Count> counts) throws IOException {
    Map<String, Long> notTaken = new TreeMap<>();
    Map<String, String> provenance = new LinkedHashMap<>();
    for (Intake.Count count : counts) {
      provenance.put(count.source().table().file(), count.source().provenance());
      notTaken.merge(count.source().table().file(), count.refused(), Long::sum);
    }
    describe(header, provenance, notTaken);
  }

  /**
   * Writes {@code dataset.yaml}.
   *
   * @param header as above
   * @param provenance table's file → its word
   * @param notTaken table's file → how many rows were refused
   */
  public void describe(
      Map<String, String> header, Map<String, String> provenance, Map<String, Long> notTaken)
      throws IOException {
    StringBuilder yaml = new StringBuilder("format: kpi-dataset/1\n");
    header.forEach(
        (key, value) ->
            yaml.append(key)
                .append(": ")
                .append(key.equals("title") ? quoted(value) : value)
                .append('\n'));
    yaml.append("provenance:\n");
    provenance.forEach((file, word) -> yaml.append("  " + file + ": " + word + "\n"));
    yaml.append(refused(notTaken));
    try (Writer writer = Files.newBufferedWriter(folder.resolve(DATASET))) {
      writer.write(yaml.toString());
    }
  }

  /**
   * The part of {@code dataset.yaml} that tells of rows that were refused; empty if there are none.
   */
  public static String refused(Map<String, Long> notTaken) {
    StringBuilder yaml = new StringBuilder();
    new TreeMap<>(notTaken)
        .forEach(
            (file, refused) ->
                yaml.append(refused == 0 ? "" : "  " + file + ": " + refused + "\n"));
    return yaml.isEmpty() ? "" : "refused-rows:\n" + yaml;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() throws IOException {
    for (CsvWriter table : tables.values()) {
      table.close();
    }
    for (Writer writer : writers) {
      writer.close();
    }
  }
}
