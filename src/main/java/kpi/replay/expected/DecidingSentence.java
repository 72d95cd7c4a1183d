package kpi.replay.expected;

import java.util.Optional;
import kpi.source.Place;

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
