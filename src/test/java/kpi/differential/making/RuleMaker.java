package kpi.differential.making;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kpi.model.fact.TableSchema;

/** Makes the rules that say who belongs to what, of one table, in several levels. */
final class RuleMaker {

  private static final Map<String, String> OWN_OPENINGS =
      Map.of("companies", "企業が調査に回答している", "hubs", "拠点が調査の対象である");

  private final TableSchema table;
  private final Dice dice;
  private final Names names;
  private final LocalDate day;
  private final ConditionMaker conditions;
  private final List<String> populations = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();

  /**
   * @param day the reference date, around which definitions change
   */
  RuleMaker(
      TableSchema table,
      Dice dice,
      Names names,
      LocalDate day,
      Landmarks landmarks,
      List<String> texts) {
    this.table = table;
    this.dice = dice;
    this.names = names;
    this.day = day;
    this.conditions = new ConditionMaker(table, dice, landmarks, texts);
  }

  void make(int howMany) {
    everybody();
    while (populations.size() < howMany) {
      population();
    }
  }

  /** Those that are made, the first holds every row. */
  List<String> populations() {
    return List.copyOf(populations);
  }

  /** The text of each rule. */
  List<String> rules() {
    return List.copyOf(rules);
  }

  private void everybody() {
    String opening =
        dice.chance(0.5)
            ? OWN_OPENINGS.getOrDefault(table.name(), table.subject() + "が集計の対象である")
            : table.subject() + "が集計の対象である";
    String name = names.next();
    add(name, List.of(), opening, List.of());
    populations.add(name);
  }

  private void population() {
    String name = names.next();
    int kind = dice.below(10);
    if (kind == 0) {
      dated(name);
    } else {
      int alternatives = kind < 6 ? 1 : dice.between(2, 3);
      for (int i = 0; i < alternatives; i++) {
        add(name, listing(), opening(), lines());
      }
    }
    populations.add(name);
  }

  /** Two versions, the day of change about the reference date. */
  private void dated(String name) {
    LocalDate last = day.plusDays(dice.between(-2, 1));
    List<String> until = new ArrayList<>(listing());
    until.add("@適用終了(\"" + last + "\")");
    add(name, until, opening(), lines());
    List<String> from = new ArrayList<>(listing());
    from.add("@適用開始(\"" + last.plusDays(1) + "\")");
    add(name, from, opening(), lines());
  }

  private List<String> listing() {
    int which = dice.below(4);
    return which == 0 ? List.of() : List.of(which == 1 ? "@該当の表示(\"する\")" : "@非該当の表示(\"する\")");
  }

  private String opening() {
    return table.subject() + (dice.chance(0.5) ? "が次のすべてを満たす" : "が次を満たす");
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(conditions.some(dice.between(1, 3)));
    List<String> unsaid = new ArrayList<>(dice.shuffled(populations));
    if (dice.chance(0.4)) {
      int howMany = Math.min(unsaid.size(), dice.between(1, 5));
      lines.add("- " + quoted(unsaid.subList(0, howMany)) + "に該当する");
      unsaid.subList(0, howMany).clear();
    }
    if (!unsaid.isEmpty() && dice.chance(0.3)) {
      int howMany = Math.min(unsaid.size(), dice.between(1, 3));
      lines.add("- " + quoted(unsaid.subList(0, howMany)) + "に該当しない");
    }
    return dice.shuffled(lines);
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining("又は"));
  }

  private void add(String name, List<String> annotations, String opening, List<String> lines) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("ルール \"" + names.next() + "\"", annotations);
    List<String> asked = new ArrayList<>(List.of(opening));
    asked.addAll(lines);
    parts.put("もし", asked);
    parts.put("ならば", List.of("\"" + name + "\"に分類する"));
    rules.add(text(parts));
  }

  /** A rule of keywords and the lines below each. */
  static String text(Map<String, List<String>> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(
        (keyword, lines) -> {
          text.append(keyword).append('\n');
          lines.forEach(line -> text.append("    ").append(line).append('\n'));
        });
    return text.append("終わり\n").toString();
  }
}
