package kpi.report.files;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kpi.model.Classification;
import kpi.model.Truth;
import kpi.source.SortedLines;

/**
 * {@code classifications.csv}: one row per subject and listed population, sorted. Takes batches in
 * any order, one at a time, and any number of them in flat memory.
 */
public final class ClassificationsCsv implements Consumer<List<Classification>>, AutoCloseable {

  private static final List<String> HEADER =
      List.of(
          "subject_type",
          "subject_id",
          "population",
          "membership",
          "rule",
          "failed_conditions",
          "unknown_conditions");
  private static final String SEPARATOR = "; ";
  private static final int LINES_IN_MEMORY = 100_000;

  private final SortedLines lines;
  private final StringWriter line = new StringWriter();
  private final CsvTable table;
  private IOException failure;

  /**
   * Keeps what does not fit into memory below the scratch folder, which must exist.
   *
   * @throws IOException never in practice: the first line goes to memory
   */
  public ClassificationsCsv(Path scratchFolder) throws IOException {
    lines = new SortedLines(LINES_IN_MEMORY, scratchFolder);
    table = new CsvTable(line, HEADER);
  }

  /**
   * Adds a batch.
   *
   * @throws UncheckedIOException if the scratch folder cannot be written
   */
  @Override
  public void accept(List<Classification> batch) {
    try {
      for (Classification classification : batch) {
        add(classification);
      }
    } catch (IOException unwritable) {
      failure = unwritable;
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * What a failed batch failed of, wherever its exception went.
   *
   * @throws IOException the failure, if there was one
   */
  public void rethrowFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** Writes all rows, and leaves the writer open. */
  void write(Writer writer) throws IOException {
    new CsvTable(writer, HEADER);
    try {
      lines.forEach(row -> append(writer, row));
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private void add(Classification classification) throws IOException {
    line.getBuffer().setLength(0);
    table.row(
        List.of(
            CsvTable.text(classification.subjectType()),
            CsvTable.text(classification.subjectId()),
            CsvTable.text(classification.population()),
            membership(classification.membership()),
            CsvTable.text(joined(classification.rules())),
            CsvTable.text(joined(classification.failed())),
            CsvTable.text(joined(classification.unknown()))));
    line.getBuffer().setLength(line.getBuffer().length() - 1);
    lines.add(line.toString());
  }

  private static String joined(List<String> sentences) {
    return String.join(SEPARATOR, sentences.stream().sorted().toList());
  }

  private static String membership(Truth truth) {
    return truth == Truth.UNKNOWN ? "undetermined" : truth.name().toLowerCase(Locale.ROOT);
  }

  private static void append(Writer writer, String row) {
    try {
      writer.write(row);
      writer.write('\n');
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
