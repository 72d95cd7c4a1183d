package kpi.rules.classification;

import kpi.rules.condition.Question;
import kpi.source.Place;

/**
 * A condition line of a rule.
 *
 * @param sentence as typed, without dash and indentation
 * @param drl the constraint that the engine fires
 */
public record Condition(String sentence, Place place, Question question, String drl) {}
