package kpi.replay.expected;

import java.util.List;
import java.util.Optional;
import kpi.source.Place;

/**
 * Something that is not as expected.
 *
 * @param place in the expected file: its line, and the field for a cell of a row that was found
 * @param what says what kind of difference it is
 * @param about the subject and population, or the indicator
 * @param column of the expected file, empty where the row as a whole is meant
 * @param sentences those that decided, the likeliest first
 */
public record Difference(
    Place place,
    Kind what,
    About about,
    String column,
    String expected,
    String actual,
    List<DecidingSentence> sentences) {

  /** What differs. */
  public enum Kind {
    CELL,
    MISSING_ROW,
    MESSAGES,
    EXIT_CODE
  }

  public Difference {
    sentences = List.copyOf(sentences);
  }

  static Difference cell(
      ExpectedTable.Row row, About about, String column, String expected, String actual) {
    return new Difference(row.place(column), Kind.CELL, about, column, expected, actual, List.of());
  }

  static Difference missing(ExpectedTable.Row row, About about) {
    return new Difference(row.place(), Kind.MISSING_ROW, about, "", "", "", List.of());
  }

  /** The same with the sentences that decided. */
  public Difference decidedBy(List<DecidingSentence> deciding) {
    return new Difference(place, what, about, column, expected, actual, deciding);
  }

  /**
   * A sentence of a rule that had a part in what was found.
   *
   * @param asked the cell that it was asked of, if it asks of one
   */
  public record DecidingSentence(String sentence, Place place, Optional<Asked> asked) {

    /**
     * A cell of the data.
     *
     * @param item as the sentence speaks of it
     * @param value as it stands in the data, empty if blank
     */
    public record Asked(String item, String value) {}

    /** A sentence that was asked of no subject in particular. */
    public static DecidingSentence of(String sentence, Place place) {
      return new DecidingSentence(sentence, place, Optional.empty());
    }
  }
}
