package kpi.rules.indicator;

import kpi.rules.text.RuleText;

/**
 * A rule about an indicator.
 *
 * @param defines whether it says how the value is worked out, or else how it is shown
 */
public record IndicatorRule(RuleText text, String indicator, boolean defines) {

  private static final String DEFINING_SENTENCE = "を求める";
  private static final String INDICATOR_SLOT = "id";

  public static IndicatorRule of(RuleText text) {
    return new IndicatorRule(
        text,
        text.subject().match().slot(INDICATOR_SLOT),
        text.subject().text().endsWith(DEFINING_SENTENCE));
  }
}
