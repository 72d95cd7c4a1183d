package kpi.differential.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that says how an indicator is worked out or shown.
 *
 * @param shows whether it speaks of finished figures
 * @param conditions each line without its dash
 * @param said the lines after ならば
 */
record IndicatorRule(
    String name,
    String indicator,
    boolean shows,
    List<String> conditions,
    List<String> said,
    Map<String, String> annotations) {

  private static final Pattern HEAD = Pattern.compile("指標\"([a-z0-9-]+)\"(を求める|の値がある)");
  private static final Pattern STRATUM =
      Pattern.compile("([^\"\\s]+?)が(\"[^\"]+\"(?:又は\"[^\"]+\")*)で(ある|ない)");
  private static final Pattern PART = Pattern.compile("(分子|分母)が([0-9]+)件である");

  static List<IndicatorRule> of(Collection<String> files) {
    List<IndicatorRule> rules = new ArrayList<>();
    files.forEach(file -> RuleLines.of(file).forEach(lines -> rules.add(of(lines))));
    return rules;
  }

  private static IndicatorRule of(RuleLines lines) {
    Matcher head = HEAD.matcher(lines.when().get(0));
    if (!head.matches()) {
      throw new AssertionError("not understood: " + lines.when().get(0));
    }
    return new IndicatorRule(
        lines.name(),
        head.group(1),
        head.group(2).equals("の値がある"),
        lines.when().subList(1, lines.when().size()).stream().map(c -> c.substring(2)).toList(),
        lines.then(),
        lines.annotations());
  }

  boolean inForce(LocalDate day) {
    return Validity.covers(annotations, day);
  }

  /** Whether all conditions that speak of strata hold for a cell. */
  boolean fits(Cell cell) {
    return conditions.stream()
        .map(STRATUM::matcher)
        .filter(Matcher::matches)
        .allMatch(
            said ->
                cell.isOneOf(said.group(1), ConditionSentences.quoted(said.group(2)))
                    == said.group(3).equals("ある"));
  }

  /** How many are wanted in 分子 or 分母, where a condition says so. */
  Optional<Long> wanted(String part) {
    return conditions.stream()
        .map(PART::matcher)
        .filter(Matcher::matches)
        .filter(said -> said.group(1).equals(part))
        .map(said -> Long.parseLong(said.group(2)))
        .findFirst();
  }

  /** What a sentence says where the pattern leaves it open, of the lines that are this sentence. */
  List<MatchResult> said(String pattern) {
    return said.stream()
        .map(line -> Pattern.compile(pattern).matcher(line))
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult)
        .toList();
  }
}
