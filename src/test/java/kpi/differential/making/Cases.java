package kpi.differential.making;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kpi.differential.making.StrataMaker.Made;

/**
 * The rules of one indicator: one for all its cells, one for each of two sets of them, or one until
 * a day and another from then on.
 */
final class Cases {

  private final Dice dice;
  private final Names names;
  private final LocalDate day;

  Cases(Dice dice, Names names, LocalDate day) {
    this.dice = dice;
    this.names = names;
    this.day = day;
  }

  List<String> rules(String id, List<String> lines, List<Made> shown) {
    List<Made> told = shown.stream().filter(Made::hasOthers).toList();
    if (dice.chance(0.1)) {
      return versions(id, lines);
    } else if (told.isEmpty() || dice.chance(0.7)) {
      return List.of(rule(id, "を求める", List.of(), lines));
    }
    Made stratum = dice.oneOf(told);
    String value = dice.oneOf(stratum.values());
    String asked = "- " + stratum.label() + "が\"" + value + "\"で";
    return List.of(
        rule(id, "を求める", List.of(asked + "ある"), lines),
        rule(id, "を求める", List.of(asked + "ない"), lines));
  }

  /** Two versions, one of which narrows nothing; the day of change is about the reference date. */
  private List<String> versions(String id, List<String> lines) {
    List<String> plain =
        lines.stream().filter(line -> !line.matches(".*(に限る|を除く|があるものを用いる)")).toList();
    LocalDate last = day.plusDays(dice.between(-2, 1));
    boolean narrowsBefore = dice.chance(0.5);
    List<String> until = List.of("@適用終了(\"" + last + "\")");
    List<String> from = List.of("@適用開始(\"" + last.plusDays(1) + "\")");
    return List.of(
        rule(id, "を求める", until, List.of(), narrowsBefore ? lines : plain),
        rule(id, "を求める", from, List.of(), narrowsBefore ? plain : lines));
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
    return rule(id, head, List.of("@出典(\"例\")"), conditions, lines);
  }

  private String rule(
      String id,
      String head,
      List<String> annotations,
      List<String> conditions,
      List<String> lines) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("ルール \"" + names.next() + "\"", annotations);
    List<String> when = new ArrayList<>(List.of("指標\"" + id + "\"" + head));
    when.addAll(conditions);
    parts.put("もし", when);
    parts.put("ならば", lines);
    return RuleMaker.text(parts);
  }
}
