package kpi.replay.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.replay.coverage.Aspect;
import kpi.replay.coverage.Coverage;
import kpi.replay.coverage.Coverage.ConditionCoverage;
import kpi.replay.coverage.Coverage.RuleCoverage;
import kpi.source.Phrases;

/** What the cases have not shown, by rule file, for people. */
public final class CoverageText {

  private final Phrases phrases;

  /**
   * @param language {@code ja} or {@code en}
   */
  public CoverageText(String language) {
    this.phrases = new Phrases("replay/coverage", language);
  }

  /** The lines, without line ends. */
  public List<String> lines(Coverage coverage) {
    List<String> lines = new ArrayList<>();
    coverage
        .files()
        .forEach(
            (file, rules) -> {
              String percent = Coverage.percent(rules).toPlainString();
              lines.add(phrases.of("file", file, percent, Integer.toString(rules.size())));
              rules.forEach(rule -> lines.addAll(lines(rule)));
            });
    coverage
        .silent()
        .forEach(text -> lines.add("  " + phrases.of("silent", text.place() + " " + text.name())));
    lines.add(phrases.of("total", coverage.percent().toPlainString()));
    return lines;
  }

  private List<String> lines(RuleCoverage rule) {
    List<String> lines = new ArrayList<>();
    if (!rule.fired()) {
      lines.add("  " + phrases.of("silent", rule.rule().text().place() + " " + rule.rule().name()));
    }
    rule.conditions().stream()
        .filter(one -> !one.missing().isEmpty())
        .forEach(one -> lines.addAll(lines(one)));
    return lines;
  }

  private List<String> lines(ConditionCoverage one) {
    return List.of(
        "  " + one.condition().place() + " " + one.condition().sentence(),
        "    " + phrases.of("missing", words(one.missing())));
  }

  private String words(Set<Aspect> aspects) {
    return aspects.stream()
        .map(aspect -> phrases.of("aspect." + key(aspect)))
        .collect(Collectors.joining(phrases.of("comma")));
  }

  /** The word for an aspect in keys and in JSON. */
  static String key(Aspect aspect) {
    return aspect.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
