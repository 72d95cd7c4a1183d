package kpi.loading.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import kpi.model.FiscalYear;
import kpi.model.dataset.RowNotes;
import kpi.model.fact.Fact;
import kpi.model.fact.RowWords;
import kpi.model.fact.TableSchema;
import kpi.model.result.RowCount;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.MalformedByte;
import kpi.source.output.SortedLines;

/**
 * A table of a dataset as a CSV file in UTF-8.
 *
 * @param name the file's name as its user knows it
 * @param words by which rows are recognised that are no unit of the survey
 * @param notes what is said of single rows of the table
 * @param year of the dataset: columns that are not asked in it may be missing
 */
public record CsvTable(
    TableSchema table, Path file, String name, RowWords words, RowNotes notes, FiscalYear year) {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_CELL = 1 << 20;

  /**
   * Hands over the rows one by one, in the order of the file; memory stays flat. Everything that is
   * wrong with the table is among the messages afterwards; a row with an error is not handed over.
   *
   * @param digest takes in every byte of the file
   * @throws Rejected if the file cannot be read, or scratch files cannot be written
   */
  public RowCount read(MessageDigest digest, Messages messages, Consumer<Fact> consumer)
      throws Rejected {
    TableFindings findings = new TableFindings(name, messages);
    try (KeyCheck keys = new KeyCheck(table, new SortedLines())) {
      RowRules rules = new RowRules(table, words, notes);
      RecordReader records = new RecordReader(table, year, findings, keys, rules);
      long accepted = read(digest, records, findings, consumer);
      keys.report(findings);
      rules.report(name, messages);
      findings.close();
      return new RowCount(table.name(), records.read(), accepted, records.merged());
    } catch (IOException unwritable) {
      throw new Rejected(
          ExitCode.CANNOT_WRITE,
          Message.error(
              "cannot-write-scratch", Place.of(name), unwritable.getClass().getSimpleName()));
    }
  }

  private long read(
      MessageDigest digest, RecordReader records, TableFindings findings, Consumer<Fact> consumer)
      throws Rejected {
    long accepted = 0;
    try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest);
        CsvReader<Fact> reader = parser().build(records, text(stream))) {
      Iterator<Fact> facts = reader.iterator();
      for (Fact fact = next(facts, records, findings);
          fact != null;
          fact = next(facts, records, findings)) {
        consumer.accept(fact);
        accepted++;
      }
      stream.transferTo(OutputStream.nullOutputStream());
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    }
    return accepted;
  }

  /** The next row; null at the end, or where the file cannot be read on. */
  private Fact next(Iterator<Fact> facts, RecordReader records, TableFindings findings)
      throws Rejected {
    try {
      if (facts.hasNext()) {
        return facts.next();
      }
      if (!records.sawHeader()) {
        findings.error("empty-table", 1, 0);
      }
    } catch (CsvParseException broken) {
      findings.error("broken-quotes", records.line(), 0);
    } catch (UncheckedIOException unreadable) {
      if (!(unreadable.getCause() instanceof CharacterCodingException)) {
        throw cannotRead(unreadable.getCause());
      }
      tellMalformedByte(findings);
    }
    return null;
  }

  private void tellMalformedByte(TableFindings findings) throws Rejected {
    try {
      Place place = MalformedByte.find(file, name);
      findings.error("not-utf-8", place.line(), place.column());
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    }
  }

  private Rejected cannotRead(IOException unreadable) {
    return new Rejected(
        ExitCode.INPUT_MISSING,
        Message.error("cannot-read", Place.of(name), unreadable.getClass().getSimpleName()));
  }

  private static CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_CELL);
  }

  private static Reader text(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
    buffered.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(buffered.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      buffered.reset();
    }
    return new InputStreamReader(
        buffered,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
