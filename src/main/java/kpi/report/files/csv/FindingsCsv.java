package kpi.report.files.csv;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kpi.source.FindingKinds;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.output.SortedLines;

/**
 * {@code findings.csv}: everything that was found in the data, complete, by place; always in
 * Japanese. It names respondents. Takes any number of findings in flat memory, from one thread at a
 * time.
 */
public final class FindingsCsv implements Consumer<Message>, AutoCloseable {

  public static final List<String> HEADER =
      List.of("file", "row", "column", "kind", "value", "action");

  private static final int LINES_IN_MEMORY = 100_000;
  private static final char SEPARATOR = '\u001F';
  private static final int LINE_DIGITS = 10;
  private static final int COLUMN_DIGITS = 6;

  private final SortedLines lines;
  private final Function<Message, Optional<String>> remedies;
  private final FindingKinds kinds = new FindingKinds();
  private final StringWriter line = new StringWriter();
  private final CsvOutput table;
  private IOException failure;

  /**
   * @param scratchFolder an existing folder for what does not fit into memory
   * @param remedies what to do about a finding, in Japanese
   * @throws IOException never in practice: the first line goes to memory
   */
  public FindingsCsv(Path scratchFolder, Function<Message, Optional<String>> remedies)
      throws IOException {
    this.remedies = remedies;
    lines = new SortedLines(LINES_IN_MEMORY, scratchFolder);
    table = new CsvOutput(line, HEADER);
  }

  /** Takes a finding; one that is not about the data is passed over. */
  @Override
  public void accept(Message message) {
    if (!message.place().standsInData()) {
      return;
    }
    try {
      lines.add(order(message.place()) + SEPARATOR + row(message));
    } catch (IOException unwritable) {
      failure = unwritable;
    }
  }

  private static String order(Place place) {
    return place.file()
        + SEPARATOR
        + padded(place.line(), LINE_DIGITS)
        + SEPARATOR
        + padded(place.column(), COLUMN_DIGITS);
  }

  /** With zeros in front, so that numbers sort as text. */
  private static String padded(int number, int digits) {
    String written = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - written.length())) + written;
  }

  private String row(Message message) throws IOException {
    Place place = message.place();
    line.getBuffer().setLength(0);
    table.row(
        List.of(
            CsvOutput.text(place.file()),
            number(place.line()),
            number(place.column()),
            CsvOutput.text(kinds.of(message.code())),
            CsvOutput.text(message.value()),
            CsvOutput.text(remedies.apply(message).orElse(""))));
    return line.toString().strip();
  }

  private static String number(int number) {
    return number == 0 ? "" : Integer.toString(number);
  }

  /**
   * Writes all rows, each once, and leaves the writer open.
   *
   * @throws IOException also if a finding could not be kept before
   */
  public void write(Writer writer) throws IOException {
    if (failure != null) {
      throw failure;
    }
    new CsvOutput(writer, HEADER);
    String[] before = {""};
    try {
      lines.forEach(
          sorted -> {
            if (!sorted.equals(before[0])) {
              before[0] = sorted;
              append(writer, sorted.substring(sorted.lastIndexOf(SEPARATOR) + 1));
            }
          });
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
  }

  private static void append(Writer writer, String row) {
    try {
      writer.write(row);
      writer.write('\n');
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
