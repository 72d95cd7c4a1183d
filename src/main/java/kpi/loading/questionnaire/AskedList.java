package kpi.loading.questionnaire;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFile;

/**
 * {@code asked.csv}: who was sent a questionnaire. Columns: the table of the respondents, the key,
 * what the respondent is called, and with whom it is told together.
 */
public record AskedList(List<Respondent> respondents) {

  public static final String FILE = "asked.csv";

  private static final List<String> HEADER = List.of("table", "key", "name", "group");

  /**
   * @param group empty if there is none
   */
  public record Respondent(String table, String key, String name, String group) {}

  public AskedList {
    respondents = List.copyOf(respondents);
  }

  /**
   * @param folder in which it stands
   * @param shown the folder as its user wrote it
   * @throws Rejected with exit code 66 if it is not there, 65 if it cannot be read
   */
  public static AskedList read(Path folder, String shown) throws Rejected {
    String name = shown + "/" + FILE;
    if (!Files.exists(folder.resolve(FILE))) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("asked-list-missing", Place.of(name)));
    }
    Path file = InputFile.within(folder, folder.resolve(FILE), name);
    List<Respondent> respondents = new ArrayList<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file, StandardCharsets.UTF_8)) {
      for (CsvRecord row : rows) {
        List<String> fields = row.getFields();
        boolean isHeader = row.getStartingLineNumber() == 1;
        if (fields.size() != HEADER.size() || isHeader && !fields.equals(HEADER)) {
          throw broken(name, (int) row.getStartingLineNumber());
        } else if (!isHeader) {
          respondents.add(
              new Respondent(fields.get(0), fields.get(1), fields.get(2), fields.get(3)));
        }
      }
    } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
      throw broken(name, 1);
    }
    return new AskedList(respondents);
  }

  private static Rejected broken(String name, int line) {
    return new Rejected(
        ExitCode.DATA_UNUSABLE, Message.error("asked-list-broken", new Place(name, line, 0)));
  }

  /** Writes the list; the writer stays open. */
  public void write(Writer writer) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    csv.writeRecord(HEADER);
    for (Respondent one : respondents) {
      csv.writeRecord(one.table(), one.key(), one.name(), one.group());
    }
    csv.flush();
  }

  /** Those of one table, in the order of the list. */
  public List<Respondent> of(String table) {
    return respondents.stream().filter(one -> one.table().equals(table)).toList();
  }
}
