package kpi.replay.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kpi.replay.coverage.Aspect;
import kpi.replay.coverage.Coverage;
import kpi.replay.coverage.Coverage.ConditionCoverage;
import kpi.replay.coverage.Coverage.RuleCoverage;
import kpi.rules.text.vocabulary.RuleText;

/**
 * What the cases have shown, for programs: {@code
 * {"percent":…,"files":[{"file","percent","rules":[{"rule","place","fired","conditions":[…]}]}],
 * "silent":[…]}}. Of a condition every aspect is {@code seen}, {@code missing} or {@code none}, if
 * there is none to see.
 */
public final class CoverageJson {

  private CoverageJson() {}

  public static void write(Coverage coverage, ObjectNode node) {
    node.put("percent", coverage.percent());
    ArrayNode files = node.putArray("files");
    coverage.files().forEach((file, rules) -> write(file, rules, files.addObject()));
    ArrayNode silent = node.putArray("silent");
    for (RuleText text : coverage.silent()) {
      silent.addObject().put("rule", text.name()).put("place", text.place().toString());
    }
  }

  private static void write(String file, List<RuleCoverage> rules, ObjectNode node) {
    node.put("file", file).put("percent", Coverage.percent(rules));
    ArrayNode all = node.putArray("rules");
    rules.forEach(rule -> write(rule, all.addObject()));
  }

  private static void write(RuleCoverage rule, ObjectNode node) {
    node.put("rule", rule.rule().name()).put("place", rule.rule().text().place().toString());
    node.put("fired", rule.fired());
    ArrayNode conditions = node.putArray("conditions");
    rule.conditions().forEach(one -> write(one, conditions.addObject()));
  }

  private static void write(ConditionCoverage one, ObjectNode node) {
    node.put("sentence", one.condition().sentence());
    node.put("place", one.condition().place().toString());
    for (Aspect aspect : Aspect.values()) {
      String state = one.seen().contains(aspect) ? "seen" : "missing";
      node.put(CoverageText.key(aspect), one.possible().contains(aspect) ? state : "none");
    }
  }
}
