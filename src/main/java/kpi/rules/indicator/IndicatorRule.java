package kpi.rules.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.rules.text.RuleText;
import kpi.rules.text.SentenceLine;

/**
 * A rule about an indicator.
 *
 * @param defines whether it says how the value is worked out, or else how it is shown
 */
public record IndicatorRule(RuleText text, String indicator, boolean defines) {

  private static final String DEFINING_SENTENCE = "を求める";
  private static final String INDICATOR_SLOT = "id";
  private static final Pattern KIND = Pattern.compile("getName\\(\\), \"([a-z-]+)\"");

  /** Which conclusion a line of such a rule is, as {@link FormulaStep} names it. */
  public static String kind(SentenceLine conclusion) {
    Matcher kind = KIND.matcher(conclusion.match().sentence().drl());
    return kind.find() ? kind.group(1) : "";
  }

  public static IndicatorRule of(RuleText text) {
    return new IndicatorRule(
        text,
        text.subject().match().slot(INDICATOR_SLOT),
        text.subject().text().endsWith(DEFINING_SENTENCE));
  }
}
