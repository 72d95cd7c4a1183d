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

  private static final char BEFORE_SHEET = '!';
  private static final int LETTERS = 26;

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

  /**
   * A cell of a sheet, told as {@code file!sheet!C5}.
   *
   * @param row from 1
   * @param column from 1, or 0 for the whole row
   */
  public static Place ofCell(String file, String sheet, int row, int column) {
    return new Place(file + BEFORE_SHEET + sheet, row, column);
  }

  /** The letters of a column of a sheet: A, B, … Z, AA, … */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.toString();
  }

  /** The form people and editors read: {@code file:line:column}. */
  @Override
  public String toString() {
    if (line > 0 && file.indexOf(BEFORE_SHEET) > 0) {
      return file + BEFORE_SHEET + letters(column) + line;
    }
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
