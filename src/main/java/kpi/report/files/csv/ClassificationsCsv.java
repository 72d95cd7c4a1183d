package kpi.report.files.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kpi.evaluation.rows.Listed;
import kpi.model.Truth;
import kpi.model.result.Verdict;
import kpi.source.Characters;
import kpi.source.output.SortedLines;

/**
 * {@code classifications.csv}: one row per subject and listed population, sorted. Subjects whose
 * rows follow each other are written as they come, each verdict as bytes that were prepared once;
 * where a file is not in the order of its keys, the rest is sorted. Memory stays flat.
 */
public final class ClassificationsCsv implements Listed.Sink, AutoCloseable {

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
  private static final int BYTES_OF_A_SUBJECT = 512;

  /** Beyond this many endings further ones are made anew each time. */
  private static final int MOST_KEPT = 50_000;

  private final Path inOrder;
  private final OutputStream direct;
  private final SortedLines rest;
  private final Map<Verdict, Ending> endings = new ConcurrentHashMap<>();
  private String last = "";
  private boolean isSorted = true;
  private IOException failure;

  /** The end of the rows of all subjects about which a verdict is the same. */
  private record Ending(String text, byte[] bytes) {}

  /**
   * Keeps what is on the way below the scratch folder, which must exist.
   *
   * @throws IOException if it cannot be written
   */
  public ClassificationsCsv(Path scratchFolder) throws IOException {
    rest = new SortedLines(LINES_IN_MEMORY, scratchFolder);
    inOrder = Files.createTempFile(scratchFolder, "classifications-", ".csv");
    direct = Files.newOutputStream(inOrder);
    direct.write(row(HEADER).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Makes the rows of some subjects.
   *
   * @return throws an {@link UncheckedIOException} if the scratch folder cannot be written
   */
  @Override
  public Runnable look(List<Listed> subjects) {
    Rows rows = new Rows(BYTES_OF_A_SUBJECT * subjects.size());
    Map<Verdict, Ending> known = new IdentityHashMap<>();
    for (Listed subject : subjects) {
      if (!subject.verdicts().isEmpty()) {
        rows.add(beginning(subject), endings(subject.verdicts(), known));
      }
    }
    return () -> take(rows);
  }

  private Ending[] endings(List<Verdict> verdicts, Map<Verdict, Ending> known) {
    Ending[] sorted = new Ending[verdicts.size()];
    for (int i = 0; i < sorted.length; i++) {
      Ending ending = known.get(verdicts.get(i));
      if (ending == null) {
        ending = ending(verdicts.get(i));
        known.put(verdicts.get(i), ending);
      }
      int at = i;
      while (at > 0 && sorted[at - 1].text().compareTo(ending.text()) > 0) {
        sorted[at] = sorted[--at];
      }
      sorted[at] = ending;
    }
    return sorted;
  }

  /** Some rows, as long as their subjects follow each other. */
  private static final class Rows {

    private final ByteBlock bytes;
    private String first = "";
    private String last = "";
    private boolean areSorted = true;

    Rows(int size) {
      bytes = new ByteBlock(size);
    }

    void add(String beginning, Ending[] endings) {
      areSorted &= last.compareTo(beginning) < 0;
      first = first.isEmpty() ? beginning : first;
      last = beginning;
      for (Ending ending : endings) {
        bytes.add(beginning);
        bytes.add(ending.bytes());
      }
    }
  }

  private void take(Rows rows) {
    if (rows.last.isEmpty()) {
      return;
    }
    isSorted &= rows.areSorted && last.compareTo(rows.first) < 0;
    try {
      if (isSorted) {
        rows.bytes.writeTo(direct);
        last = rows.last;
      } else {
        for (String line : rows.bytes.text().split("\n")) {
          rest.add(line);
        }
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

  /** Makes the file of all rows, in the place of one that is there. Nothing can be added then. */
  public void writeTo(Path file) throws IOException {
    direct.close();
    if (isSorted) {
      Files.move(inOrder, file, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (BufferedReader sorted = Files.newBufferedReader(inOrder, StandardCharsets.UTF_8);
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      append(writer, sorted.readLine());
      merge(sorted, writer);
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
  }

  private void merge(BufferedReader sorted, Writer writer) throws IOException {
    String[] next = {sorted.readLine()};
    rest.forEach(
        line -> {
          while (next[0] != null && next[0].compareTo(line) < 0) {
            append(writer, next[0]);
            next[0] = read(sorted);
          }
          append(writer, line);
        });
    for (String line = next[0]; line != null; line = sorted.readLine()) {
      append(writer, line);
    }
  }

  @Override
  public void close() throws IOException {
    direct.close();
    rest.close();
    Files.deleteIfExists(inOrder);
  }

  /** The cells that say whom a row is about, with the comma after them. */
  private static String beginning(Listed subject) {
    String type = subject.subjectType();
    String id = subject.subjectId();
    if (isPlain(id)) {
      return type + "," + id + ",";
    }
    String row = row(List.of(CsvOutput.text(type), CsvOutput.text(id)));
    return row.substring(0, row.length() - 1) + ",";
  }

  /** Whether an id surely stands in the file as it is. */
  private static boolean isPlain(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean isLetter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!isLetter && (i == 0 || c != '-' && c != '_')) {
        return false;
      }
    }
    return !id.isEmpty();
  }

  private Ending ending(Verdict verdict) {
    Ending kept = endings.get(verdict);
    if (kept != null) {
      return kept;
    }
    Ending made = made(verdict);
    if (endings.size() < MOST_KEPT) {
      endings.put(verdict, made);
    }
    return made;
  }

  private static Ending made(Verdict verdict) {
    String row =
        row(
            List.of(
                "a",
                "b",
                CsvOutput.text(verdict.population()),
                membership(verdict.membership()),
                CsvOutput.text(joined(verdict.rules())),
                CsvOutput.text(joined(verdict.failed())),
                CsvOutput.text(joined(verdict.unknown()))));
    String text = row.substring("a,b,".length());
    return new Ending(text, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String row(List<String> cells) {
    StringWriter row = new StringWriter();
    try {
      new CsvOutput(row, cells);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Characters.writable(row.toString());
  }

  private static String joined(List<String> sentences) {
    return String.join(SEPARATOR, sentences.stream().sorted().toList());
  }

  private static String membership(Truth truth) {
    return truth == Truth.UNKNOWN ? "undetermined" : truth.name().toLowerCase(Locale.ROOT);
  }

  private static String read(BufferedReader reader) {
    try {
      return reader.readLine();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
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
}
