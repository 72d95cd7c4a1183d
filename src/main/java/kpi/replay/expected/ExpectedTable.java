package kpi.replay.expected;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kpi.source.Characters;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFile;
import kpi.source.input.SourceText;

/**
 * The rows that a case expects, in the order of their file.
 *
 * @param file its name
 */
public record ExpectedTable(String file, List<String> header, List<Row> rows) {

  /** A row, with the line that it starts on. */
  record Row(String file, int line, List<String> header, List<String> cells) {

    /** The cell of a column, if the table has the column. */
    Optional<String> cell(String column) {
      int index = header.indexOf(column);
      return index < 0 ? Optional.empty() : Optional.of(cells.get(index));
    }

    Place place() {
      return Place.of(file, line);
    }

    Place place(String column) {
      return new Place(file, line, header.indexOf(column) + 1);
    }
  }

  /**
   * Reads a table that has at least one row, and as many cells in each row as in its header.
   *
   * @return empty if it has not; the reason is among the messages
   */
  static Optional<ExpectedTable> read(Path folder, String file, Messages messages) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(Characters.composed(text(folder, file).text()))) {
      List<CsvRecord> records = reader.stream().toList();
      return of(file, records, messages);
    } catch (Rejected unreadable) {
      unreadable.messages().forEach(messages::add);
    } catch (CsvParseException broken) {
      messages.add(Message.error("case-broken-quotes", Place.of(file)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.empty();
  }

  private static SourceText text(Path folder, String file) throws Rejected {
    return SourceText.read(InputFile.within(folder, folder.resolve(file), file), file);
  }

  private static Optional<ExpectedTable> of(
      String file, List<CsvRecord> records, Messages messages) {
    if (records.size() < 2) {
      messages.add(Message.error("case-expects-nothing", Place.of(file)));
      return Optional.empty();
    }
    List<String> header = records.get(0).getFields();
    List<Row> rows = new ArrayList<>();
    for (CsvRecord each : records.subList(1, records.size())) {
      int line = (int) each.getStartingLineNumber();
      if (each.getFieldCount() != header.size()) {
        messages.add(
            Message.error(
                "case-ragged-row",
                Place.of(file, line),
                Integer.toString(header.size()),
                Integer.toString(each.getFieldCount())));
      }
      rows.add(new Row(file, line, header, each.getFields()));
    }
    return messages.hasErrors()
        ? Optional.empty()
        : Optional.of(new ExpectedTable(file, header, rows));
  }

  /** At least the keys, something to compare beside them, and nothing else; each key once. */
  void check(Set<String> keys, Set<String> needed, Set<String> compared, Messages messages) {
    Place place = Place.of(file, 1);
    Set<String> missing = new TreeSet<>(needed);
    missing.removeAll(header);
    missing.forEach(column -> messages.add(Message.error("case-column-missing", place, column)));
    for (String column : header) {
      if (!keys.contains(column) && !compared.contains(column)) {
        messages.add(
            Message.error(
                "case-column-unknown",
                new Place(file, 1, header.indexOf(column) + 1),
                column,
                String.join(", ", new TreeSet<>(compared))));
      }
    }
    if (header.stream().noneMatch(compared::contains)) {
      messages.add(Message.error("case-compares-nothing", place));
    }
    if (new HashSet<>(header).size() < header.size()) {
      messages.add(Message.error("case-column-twice", place));
    }
    checkRepeated(keys, messages);
  }

  private void checkRepeated(Set<String> keys, Messages messages) {
    Set<List<String>> seen = new HashSet<>();
    List<String> present = header.stream().filter(keys::contains).toList();
    for (Row row : rows) {
      List<String> key = present.stream().map(column -> row.cell(column).orElseThrow()).toList();
      if (!seen.add(key)) {
        messages.add(Message.error("case-row-twice", row.place(), String.join(" ", key).strip()));
      }
    }
  }

  /** The table as text, in which the accepted differences stand as what was found. */
  String accepting(List<Difference> accepted) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      for (Row row : rows) {
        List<String> cells = new ArrayList<>(row.cells());
        accepted.stream()
            .filter(one -> one.place().line() == row.line())
            .forEach(one -> cells.set(one.place().column() - 1, one.actual()));
        csv.writeRecord(cells);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
