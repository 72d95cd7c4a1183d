package kpi.rules.indicator;

import kpi.rules.sentence.Said;
import kpi.rules.sentence.SentenceKind;
import kpi.rules.text.vocabulary.RuleText;

/**
 * A rule about an indicator.
 *
 * @param defines whether it says how the value is worked out, or else how it is shown
 */
public record IndicatorRule(RuleText text, String indicator, boolean defines) {

  public static IndicatorRule of(RuleText text) {
    Said about = text.subject().match().said();
    return new IndicatorRule(text, about.first(), about.kind() == SentenceKind.DEFINES);
  }
}
