package kpi.analysis.impact.flips;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import kpi.analysis.impact.flips.Flip.Transition;
import kpi.source.output.SortedLines;

/** The flips of one dataset, sorted and counted; any number of them in flat memory. */
public final class FlipBook implements AutoCloseable {

  private static final int IN_MEMORY = 20_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SortedLines lines;
  private final SortedMap<String, SortedMap<Transition, Long>> byRule = new TreeMap<>();
  private long listed;
  private long others;

  /** Flips that do not fit into memory go to the machine's folder for temporary files. */
  public FlipBook() {
    this(IN_MEMORY);
  }

  FlipBook(int inMemory) {
    lines = new SortedLines(inMemory, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * Takes a flip in.
   *
   * @throws UncheckedIOException if a scratch file cannot be written
   */
  void add(Flip flip) {
    try {
      lines.add(JSON.writeValueAsString(flip));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    if (flip.listed()) {
      listed++;
    } else {
      others++;
    }
    for (String rule : flip.rules()) {
      byRule.computeIfAbsent(rule, name -> new TreeMap<>()).merge(flip.transition(), 1L, Long::sum);
    }
  }

  /** Flips of populations that are listed in {@code classifications.csv}. */
  public long listed() {
    return listed;
  }

  /** Flips of all other populations. */
  public long others() {
    return others;
  }

  /** How many subjects flip in which way through a rule. */
  public SortedMap<Transition, Long> through(String rule) {
    return byRule.getOrDefault(rule, Collections.emptySortedMap());
  }

  /** The number of flips through a rule, of listed populations or of all others. */
  public long count(String rule, boolean ofListed) {
    return through(rule).entrySet().stream()
        .filter(entry -> entry.getKey().listed() == ofListed)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * Hands over all flips, by population and subject. May be called more than once.
   *
   * @throws IOException if a scratch file cannot be read
   */
  public void forEach(Consumer<Flip> consumer) throws IOException {
    lines.forEach(line -> consumer.accept(read(line)));
  }

  private static Flip read(String line) {
    try {
      return JSON.readValue(line, Flip.class);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("a flip that was written cannot be read", defect);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
