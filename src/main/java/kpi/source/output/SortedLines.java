package kpi.source.output;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Sorts any number of lines in flat memory: what does not fit is written to scratch files in sorted
 * runs, which are merged at the end. The order is that of {@link String#compareTo}.
 */
public final class SortedLines implements AutoCloseable {

  private static final int IN_MEMORY = 200_000;
  private static final int MERGED_AT_ONCE = 100;

  private final int inMemory;
  private final Path scratchParent;
  private final List<Path> runs = new ArrayList<>();
  private List<String> lines = new ArrayList<>();
  private Path scratch;
  private int runsWritten;
  private IOException failure;

  /** Scratch files, if any are needed, go to the machine's folder for temporary files. */
  public SortedLines() {
    this(IN_MEMORY, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * @param inMemory how many lines are kept in memory, at least 1
   * @param scratchParent an existing folder, in which a folder of scratch files is made if needed
   */
  public SortedLines(int inMemory, Path scratchParent) {
    this.inMemory = inMemory;
    this.scratchParent = scratchParent;
  }

  /**
   * @param line without line break
   * @throws IOException if a scratch file cannot be written, now or before: each try would sort all
   *     lines in memory again
   */
  public void add(String line) throws IOException {
    if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a line break inside a line");
    }
    if (lines.size() >= inMemory) {
      spillOnce();
    }
    lines.add(line);
  }

  /**
   * Hands over all lines, sorted, equal lines as often as they were added.
   *
   * @throws IOException if a scratch file cannot be written or read
   */
  public void forEach(Consumer<String> consumer) throws IOException {
    lines.sort(null);
    if (runs.isEmpty()) {
      lines.forEach(consumer);
      return;
    }
    while (runs.size() > MERGED_AT_ONCE) {
      mergeOldest();
    }
    try (Merge merge = new Merge(runs, lines)) {
      for (String line = merge.next(); line != null; line = merge.next()) {
        consumer.accept(line);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lines = new ArrayList<>();
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
    runs.clear();
    if (scratch != null) {
      Files.deleteIfExists(scratch);
      scratch = null;
    }
  }

  private void spillOnce() throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      spill();
    } catch (IOException unwritable) {
      failure = unwritable;
      throw unwritable;
    }
  }

  private void spill() throws IOException {
    lines.sort(null);
    try (BufferedWriter writer = newRun()) {
      for (String line : lines) {
        writer.write(line);
        writer.write('\n');
      }
    }
    lines.clear();
  }

  private void mergeOldest() throws IOException {
    List<Path> oldest = List.copyOf(runs.subList(0, MERGED_AT_ONCE));
    try (BufferedWriter writer = newRun();
        Merge merge = new Merge(oldest, List.of())) {
      for (String line = merge.next(); line != null; line = merge.next()) {
        writer.write(line);
        writer.write('\n');
      }
    }
    for (Path run : oldest) {
      Files.delete(run);
      runs.remove(run);
    }
  }

  private BufferedWriter newRun() throws IOException {
    if (scratch == null) {
      scratch = Files.createTempDirectory(scratchParent, "kpi-sort-");
    }
    Path run = scratch.resolve("run-" + runsWritten++);
    runs.add(run);
    return Files.newBufferedWriter(run, StandardCharsets.UTF_8);
  }

  /** Several sorted runs and the lines still in memory, read as one. */
  private static final class Merge implements AutoCloseable {

    private final List<BufferedReader> readers = new ArrayList<>();
    private final PriorityQueue<Head> heads = new PriorityQueue<>();

    Merge(List<Path> runs, List<String> inMemory) throws IOException {
      try {
        for (Path run : runs) {
          BufferedReader reader = Files.newBufferedReader(run, StandardCharsets.UTF_8);
          readers.add(reader);
          advance(reader::readLine);
        }
        var rest = inMemory.iterator();
        advance(() -> rest.hasNext() ? rest.next() : null);
      } catch (IOException unreadable) {
        close();
        throw unreadable;
      }
    }

    String next() throws IOException {
      Head head = heads.poll();
      if (head == null) {
        return null;
      }
      advance(head.run());
      return head.line();
    }

    private void advance(Run run) throws IOException {
      String line = run.next();
      if (line != null) {
        heads.add(new Head(line, run));
      }
    }

    @Override
    public void close() throws IOException {
      for (BufferedReader reader : readers) {
        reader.close();
      }
    }
  }

  private interface Run {
    String next() throws IOException;
  }

  private record Head(String line, Run run) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      return line.compareTo(other.line);
    }
  }
}
