package kpi.differential.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.differential.oracle.Question.Relation;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/** What the sentences that only findings may say mean, written down a second time. */
final class FindingSentences {

  private static final String ITEM = "([^\"\\s]+?)";
  private static final Pattern AMOUNT =
      Pattern.compile(ITEM + "が([0-9][0-9,.]*[^\"\\s以未]*)で(ある|ない)");
  private static final Pattern DAY = Pattern.compile(ITEM + "が基準日(より後|以前)である");
  private static final Pattern TWO =
      Pattern.compile(ITEM + "が" + ITEM + "(を超える|以下である|以上である|未満である)");
  private static final Pattern SAME = Pattern.compile(ITEM + "と" + ITEM + "が(異なる|同じである)");
  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "ある", Relation.EQUAL,
          "ない", Relation.OTHER,
          "を超える", Relation.MORE,
          "以下である", Relation.AT_MOST,
          "以上である", Relation.AT_LEAST,
          "未満である", Relation.LESS,
          "異なる", Relation.OTHER,
          "同じである", Relation.EQUAL);

  private final TableSchema table;
  private final ConditionSentences others;

  FindingSentences(TableSchema table) {
    this.table = table;
    this.others = new ConditionSentences(table);
  }

  /**
   * @param sentence without the dash
   */
  Condition read(String sentence) {
    Matcher day = DAY.matcher(sentence);
    if (day.matches()) {
      boolean wanted = day.group(2).equals("より後");
      return new Condition.Asks(others.item(day.group(1)), new Question.Future(), wanted);
    }
    Matcher amount = AMOUNT.matcher(sentence);
    if (amount.matches()) {
      List<Column> item = others.item(amount.group(1));
      BigDecimal limit = Quantity.of(amount.group(2), item.get(0).unit());
      Relation relation = RELATIONS.get(amount.group(3));
      return new Condition.Asks(item, new Question.Amount(relation, limit), true);
    }
    for (Pattern pattern : List.of(TWO, SAME)) {
      Matcher two = pattern.matcher(sentence);
      if (two.matches() && isItem(two.group(1)) && isItem(two.group(2))) {
        return new Condition.Compares(
            others.item(two.group(1)), others.item(two.group(2)), RELATIONS.get(two.group(3)));
      }
    }
    return others.read(sentence);
  }

  private boolean isItem(String label) {
    return table.item(label).isPresent();
  }
}
