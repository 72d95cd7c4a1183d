package kpi.source;

import java.util.Comparator;

/**
 * A place in an input.
 *
 * @param file the name of the file as its user knows it, with forward slashes, never an absolute
 *     path of the machine
 * @param line from 1, or 0 for the whole file
 * @param column from 1 (a character of a text, a field of a CSV record), or 0 for the whole line
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  /** What people write about figures holds no data. */
  private static final String COMMENTARY = "commentary.yaml";

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  public static Place of(String file, int line) {
    return new Place(file, line, 0);
  }

  /**
   * Whether it stands in the data of a dataset: other files stand below folders, or hold no data.
   */
  public boolean standsInData() {
    return !file.contains("/")
        && (file.endsWith(".csv") || file.endsWith(".yaml"))
        && !file.equals(COMMENTARY);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** The form people and editors read: {@code file:line:column}. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
