package kpi.loading.csv;

import java.io.IOException;
import java.util.List;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.source.output.SortedLines;

/** Finds rows of a table that carry the same key, in flat memory. */
final class KeyCheck implements AutoCloseable {

  // Sorts before every character that a key may hold, so that equal keys stand side by side.
  private static final char SEPARATOR = '\u001F';
  // Makes all line numbers equally long, so that they sort as numbers.
  private static final long LINE_OFFSET = 10_000_000_000L;

  private final TableSchema table;
  private final SortedLines keys;
  private final StringBuilder entry = new StringBuilder();
  private IOException failure;

  KeyCheck(TableSchema table, SortedLines keys) {
    this.table = table;
    this.keys = keys;
  }

  /** Takes in a key; a failure to store it is told by {@link #report}. */
  void add(Fact fact) {
    entry.setLength(0);
    List<Column> columns = table.key();
    for (int i = 0; i < columns.size(); i++) {
      entry.append(fact.written(columns.get(i))).append(SEPARATOR);
    }
    try {
      keys.add(entry.append(LINE_OFFSET + fact.line()).toString());
    } catch (IOException unwritable) {
      failure = unwritable;
    }
  }

  void report(TableFindings findings) throws IOException {
    if (failure != null) {
      throw failure;
    }
    String[] first = {""};
    keys.forEach(
        line -> {
          if (isSameKey(line, first[0])) {
            String id = keyOf(line).replace(SEPARATOR, '/');
            findings.error(
                "duplicate-key", lineOf(line), 0, id, Integer.toString(lineOf(first[0])));
          } else {
            first[0] = line;
          }
        });
  }

  @Override
  public void close() throws IOException {
    keys.close();
  }

  /** Whether two entries differ in the line alone: keys are looked at in place. */
  private static boolean isSameKey(String entry, String other) {
    int length = entry.lastIndexOf(SEPARATOR);
    return length == other.lastIndexOf(SEPARATOR) && entry.regionMatches(0, other, 0, length);
  }

  private static String keyOf(String entry) {
    return entry.substring(0, Math.max(0, entry.lastIndexOf(SEPARATOR)));
  }

  private static int lineOf(String entry) {
    return (int) (Long.parseLong(entry.substring(entry.lastIndexOf(SEPARATOR) + 1)) - LINE_OFFSET);
  }
}
