package kpi.loading.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/** A text with a row on each line: its cells are separated by commas, or by tabs. */
final class TextSheet implements SourceSheet {

  private static final int LONGEST_CELL = 1 << 20;
  private static final int LONGEST_MARK = 3;

  private final Path path;
  private final String file;
  private final TextEncoding encoding;
  private final char separator;

  private TextSheet(Path path, String file, TextEncoding encoding, char separator) {
    this.path = path;
    this.file = file;
    this.encoding = encoding;
    this.separator = separator;
  }

  /**
   * @param encoding as a mapping declares it, if it does
   */
  static TextSheet of(Path path, String file, Optional<String> encoding) throws Rejected {
    TextEncoding found = TextEncoding.of(path, file, encoding);
    return new TextSheet(path, file, found, SourceFile.hasEnding(file, ".tsv") ? '\t' : ',');
  }

  @Override
  public void read(Rows rows) throws Rejected {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
        Reader text = withoutMark(bytes);
        CsvReader<CsvRecord> records = parser(text)) {
      boolean wanted = true;
      for (var next = records.iterator(); wanted && next.hasNext(); ) {
        CsvRecord record = next.next();
        wanted =
            rows.take(
                new SheetRow(
                    Math.toIntExact(record.getStartingLineNumber()),
                    record.getFields().stream().map(SheetCell::of).toList(),
                    false));
      }
    } catch (CsvParseException broken) {
      throw new Rejected(
          ExitCode.DATA_UNUSABLE, Message.error("source-broken-quotes", Place.of(file)));
    } catch (IOException unreadable) {
      throw new Rejected(
          ExitCode.INPUT_MISSING,
          Message.error("cannot-read", Place.of(file), unreadable.getClass().getSimpleName()));
    }
  }

  private Reader withoutMark(InputStream bytes) throws IOException {
    bytes.mark(LONGEST_MARK);
    int mark = encoding.markLength(bytes.readNBytes(LONGEST_MARK));
    bytes.reset();
    bytes.skipNBytes(mark);
    return new InputStreamReader(bytes, encoding.decoder());
  }

  private CsvReader<CsvRecord> parser(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_CELL)
        .ofCsvRecord(text);
  }

  @Override
  public Place place(int row, int column) {
    return new Place(file, row, column);
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public String sheet() {
    return "";
  }
}
