package kpi.rules.text.vocabulary;

import java.util.List;
import java.util.Map;
import kpi.source.Place;

/**
 * A rule as it stands in a file.
 *
 * @param annotations name → text, in file order
 * @param subject the sentence that says what the rule is about
 * @param conditions the sentences with a dash
 * @param conclusions the sentences after {@code ならば}
 */
public record RuleText(
    String name,
    Place place,
    Map<String, String> annotations,
    SentenceLine subject,
    List<SentenceLine> conditions,
    List<SentenceLine> conclusions) {

  /** The rule in DRL, the same that stock Drools expands its lines to. */
  public String drl() {
    StringBuilder drl = new StringBuilder("rule \"").append(name).append("\"\n");
    annotations.forEach(
        (key, text) -> drl.append("    @").append(key).append("(\"").append(text).append("\")\n"));
    String pattern = subject.match().drl();
    drl.append("when\n    ").append(pattern, 0, pattern.length() - 1);
    conditions.forEach(condition -> drl.append(", ").append(condition.match().drl()));
    drl.append(")\nthen\n");
    conclusions.forEach(
        conclusion -> drl.append("    ").append(conclusion.match().drl()).append('\n'));
    return drl.append("end\n").toString();
  }
}
