package kpi.loading.earlier;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kpi.loading.year.YearPrints;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFile;

/**
 * The rows that a run was made from, as its folder keeps them.
 *
 * @param tables table's file → its rows by key; without those of which no rows are kept
 * @param digests table's file → SHA-256 of its bytes
 * @param counts table's file → how many rows it had
 * @param contents name of a file that is no table → SHA-256 of what it says
 */
public record RunRows(
    SortedMap<String, Map<String, Row>> tables,
    SortedMap<String, String> digests,
    SortedMap<String, Long> counts,
    SortedMap<String, String> contents) {

  private static final String CELLS = "internal/cells.csv";
  private static final List<String> HEADER = List.of("table", "key", "column", "value");
  private static final String ESCAPE = "'";

  /**
   * A row.
   *
   * @param cells column → what is written; blank cells are not there
   */
  public record Row(String key, Map<String, String> cells) {}

  /**
   * Reads what is there.
   *
   * @param run the folder of results
   * @param shown the same as its user wrote it
   * @throws Rejected with exit code 65 if the kept rows cannot be read
   */
  public static RunRows read(Path run, String shown) throws Rejected {
    SortedMap<String, String> digests = new TreeMap<>();
    SortedMap<String, Long> counts = new TreeMap<>();
    SortedMap<String, String> contents = new TreeMap<>();
    EarlierPrints.read(run)
        .ifPresent(
            (YearPrints prints) -> {
              prints.tables().forEach((table, one) -> digests.put(table, one.digest()));
              prints.tables().forEach((table, one) -> counts.put(table, one.count()));
              contents.putAll(prints.contents());
            });
    return new RunRows(rows(run, shown + "/" + CELLS), digests, counts, contents);
  }

  private static SortedMap<String, Map<String, Row>> rows(Path run, String name) throws Rejected {
    SortedMap<String, Map<String, Row>> tables = new TreeMap<>();
    if (!Files.exists(run.resolve(CELLS))) {
      return tables;
    }
    Path file = InputFile.within(run, run.resolve(CELLS), name);
    try (CsvReader<CsvRecord> cells =
        CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(file, StandardCharsets.UTF_8)) {
      Iterator<CsvRecord> records = cells.iterator();
      if (!records.hasNext() || !records.next().getFields().equals(HEADER)) {
        throw broken(name, 1);
      }
      while (records.hasNext()) {
        add(records.next(), name, tables);
      }
    } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
      throw broken(name, 0);
    }
    return tables;
  }

  private static void add(CsvRecord cell, String name, SortedMap<String, Map<String, Row>> tables)
      throws Rejected {
    List<String> fields = cell.getFields();
    if (fields.size() != HEADER.size()) {
      throw broken(name, (int) cell.getStartingLineNumber());
    }
    String key = asWritten(fields.get(1));
    tables
        .computeIfAbsent(fields.get(0), any -> new LinkedHashMap<>())
        .computeIfAbsent(key, any -> new Row(key, new LinkedHashMap<>()))
        .cells()
        .put(fields.get(2), asWritten(fields.get(3)));
  }

  /** Without the apostrophe that keeps a spreadsheet from running the text. */
  private static String asWritten(String text) {
    return text.startsWith(ESCAPE) ? text.substring(1) : text;
  }

  private static Rejected broken(String name, int line) {
    return new Rejected(
        ExitCode.DATA_UNUSABLE, Message.error("run-rows-broken", new Place(name, line, 0)));
  }

  /** The rows of a table, none where it is not there; empty if it has rows that are not kept. */
  public Optional<Map<String, Row>> of(String table) {
    Map<String, Row> rows = tables.get(table);
    if (rows != null) {
      return Optional.of(rows);
    }
    return counts.getOrDefault(table, 0L) > 0 ? Optional.empty() : Optional.of(Map.of());
  }

  /** The tables of which rows are kept, or which are known to be there. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(tables.keySet());
    names.addAll(digests.keySet());
    return names;
  }
}
