package kpi.differential.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kpi.differential.making.StrataMaker.Made;

/** The rules of one indicator: one for all its cells, or one for each of two sets of them. */
final class Cases {

  private final Dice dice;
  private final Names names;

  Cases(Dice dice, Names names) {
    this.dice = dice;
    this.names = names;
  }

  List<String> rules(String id, List<String> lines, List<Made> shown) {
    List<Made> told = shown.stream().filter(one -> !one.values().isEmpty()).toList();
    if (told.isEmpty() || dice.chance(0.7)) {
      return List.of(rule(id, "を求める", List.of(), lines));
    }
    Made stratum = dice.oneOf(told);
    String value = dice.oneOf(stratum.values());
    String asked = "- " + stratum.label() + "が\"" + value + "\"で";
    return List.of(
        rule(id, "を求める", List.of(asked + "ある"), lines),
        rule(id, "を求める", List.of(asked + "ない"), lines));
  }

  /** What is shown in the place of a figure. */
  List<String> displays(String id, List<Made> shown) {
    if (dice.chance(0.8)) {
      return List.of();
    }
    List<String> conditions = new ArrayList<>();
    shown.stream()
        .filter(one -> !one.values().isEmpty())
        .limit(1)
        .forEach(
            one -> conditions.add("- " + one.label() + "が\"" + dice.oneOf(one.values()) + "\"である"));
    conditions.add("- 分子が" + dice.between(0, 1) + "件である");
    return List.of(rule(id, "の値がある", conditions, List.of("表示は\"-\"とする", "注記は\"該当なし\"とする")));
  }

  private String rule(String id, String head, List<String> conditions, List<String> lines) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("ルール \"" + names.next() + "\"", List.of("@出典(\"例\")"));
    List<String> when = new ArrayList<>(List.of("指標\"" + id + "\"" + head));
    when.addAll(conditions);
    parts.put("もし", when);
    parts.put("ならば", lines);
    return RuleMaker.text(parts);
  }
}
