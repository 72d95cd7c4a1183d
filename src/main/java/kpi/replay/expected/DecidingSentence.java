package kpi.replay.expected;

import kpi.source.Place;

/**
 * A sentence of a rule that had a part in what was found.
 *
 * @param value what it was asked of, as it stands in the data; empty if it asks of no cell
 */
public record DecidingSentence(String sentence, Place place, String value) {}
