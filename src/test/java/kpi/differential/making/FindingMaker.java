package kpi.differential.making;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;

/** Makes rules that say what cannot be right in the rows of one table. */
final class FindingMaker {

  private static final List<String> RELATIONS = List.of("を超える", "以下である", "以上である", "未満である");
  private static final List<Long> AMOUNTS = List.of(0L, 1L, 3L, 10L, 50L, 1_000L);

  private final TableSchema table;
  private final Dice dice;
  private final Names names;
  private final Landmarks landmarks;
  private final ConditionMaker conditions;

  FindingMaker(TableSchema table, Dice dice, Names names, Landmarks landmarks, List<String> texts) {
    this.table = table;
    this.dice = dice;
    this.names = names;
    this.landmarks = landmarks;
    this.conditions = new ConditionMaker(table, dice, landmarks, texts);
  }

  /** The text of each rule; none about a table whose cells must all be filled in. */
  List<String> some(int howMany) {
    List<Item> asked = doubtable().stream().filter(this::isAsked).toList();
    List<String> rules = new ArrayList<>();
    while (rules.size() < howMany && !doubtable().isEmpty()) {
      boolean matters = !asked.isEmpty() && dice.chance(0.8);
      rules.add(rule(dice.some(matters ? asked : doubtable(), dice.between(1, 2))));
    }
    return rules;
  }

  private List<Item> doubtable() {
    return table.speakable().stream()
        .filter(item -> item.columns().stream().allMatch(Column::mayBeBlank))
        .toList();
  }

  private boolean isAsked(Item item) {
    return item.columns().stream().anyMatch(column -> landmarks.isNamed(column.label()));
  }

  private String rule(List<Item> told) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("ルール \"" + names.next() + "\"", List.of("@指摘(\"例\")", "@直し方(\"例\")"));
    List<String> when = new ArrayList<>(List.of(table.subject() + "が次のすべてを満たす"));
    when.addAll(dice.chance(0.5) ? List.of(own()) : conditions.some(1));
    parts.put("もし", when);
    List<String> then = new ArrayList<>();
    told.forEach(item -> then.add("\"" + item.label() + "\"を" + verdict()));
    parts.put("ならば", then);
    return RuleMaker.text(parts);
  }

  private String verdict() {
    return dice.chance(0.8) ? "不明として扱う" : "確認する";
  }

  /** What only a finding can say; what classes can say too if the table has no such item. */
  private String own() {
    List<Item> days = of(ColumnType.DATE);
    List<Item> numbers = of(ColumnType.NUMBER);
    if (!days.isEmpty() && dice.chance(0.4)) {
      return "- " + named(dice.oneOf(days)) + "が基準日" + (dice.chance(0.7) ? "より後" : "以前") + "である";
    } else if (numbers.isEmpty()) {
      return conditions.some(1).get(0);
    }
    Item one = dice.oneOf(numbers);
    List<Item> others =
        numbers.stream()
            .filter(item -> item.unit().equals(one.unit()))
            .filter(item -> item.columns().stream().noneMatch(one.columns()::contains))
            .toList();
    if (others.isEmpty() || dice.chance(0.4)) {
      long amount = dice.oneOf(AMOUNTS);
      one.columns().forEach(c -> landmarks.number(c.label(), BigDecimal.valueOf(amount)));
      return "- " + named(one) + "が" + amount + one.unit() + (dice.chance(0.7) ? "である" : "でない");
    }
    String other = named(dice.oneOf(others));
    return dice.chance(0.4)
        ? "- " + named(one) + "と" + other + "が" + (dice.chance(0.5) ? "異なる" : "同じである")
        : "- " + named(one) + "が" + other + dice.oneOf(RELATIONS);
  }

  private List<Item> of(ColumnType type) {
    return table.speakable().stream().filter(item -> item.type() == type).toList();
  }

  private String named(Item item) {
    item.columns().forEach(column -> landmarks.text(column.label(), ""));
    return item.label();
  }
}
