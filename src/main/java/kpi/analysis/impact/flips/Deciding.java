package kpi.analysis.impact.flips;

import kpi.source.Place;

/**
 * A condition that decides a flip: it is answered otherwise than before.
 *
 * @param population the population whose rule holds it: that of the flip, or one that it depends on
 * @param sentence as typed, without dash
 * @param place in the rules after the change, or before it if the condition is gone
 */
public record Deciding(
    String population, String sentence, Place place, Answer before, Answer after) {}
