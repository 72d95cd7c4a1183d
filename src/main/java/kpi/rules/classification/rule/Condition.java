package kpi.rules.classification.rule;

import kpi.rules.condition.Question;
import kpi.rules.sentence.Said;
import kpi.source.Place;

/**
 * A condition line of a rule.
 *
 * @param sentence as typed, without dash and indentation
 * @param said the same whatever the wording
 */
public record Condition(String sentence, Place place, Question question, Said said) {}
