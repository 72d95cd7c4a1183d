package kpi.analysis.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpi.model.fact.ColumnType;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.rules.condition.limit.NoQuestion;
import kpi.rules.sentence.Said;
import kpi.rules.sentence.SentenceGroup;
import kpi.rules.sentence.Slots;
import kpi.rules.text.vocabulary.Sentence;
import kpi.rules.text.vocabulary.Sentence.Part;

/** Finds out which items a sentence may speak of, by asking the reader of rules about each. */
final class ItemsOfSentence {

  private static final String ITEM = "item";
  private static final String ANY_NAME = "x";

  private final List<SpeakableItem> all;

  ItemsOfSentence(DataDictionary dictionary) {
    this.all = SpeakableItem.all(dictionary);
  }

  /** None for a sentence that speaks of no item, or has no choice of it in an indicator rule. */
  List<SpeakableItem> of(Sentence sentence) {
    boolean chosen = sentence.slots().contains(ITEM);
    if (sentence.group() == SentenceGroup.CONCLUSION) {
      return chosen ? all : List.of();
    } else if (sentence.part() == Part.THEN) {
      return chosen ? all.stream().filter(ItemsOfSentence::canBeSummed).toList() : List.of();
    } else if (chosen || sentence.group() == SentenceGroup.SPECIAL || isFixed(sentence)) {
      return all.stream().filter(one -> mayBeIn(sentence, one)).toList();
    }
    return List.of();
  }

  private static boolean isFixed(Sentence sentence) {
    return sentence.slots().isEmpty() && sentence.group() == SentenceGroup.DATE;
  }

  private static boolean canBeSummed(SpeakableItem one) {
    return one.item().type() == ColumnType.NUMBER && one.item().columns().size() == 1;
  }

  private static boolean mayBeIn(Sentence sentence, SpeakableItem one) {
    Said said = sentence.said(typed(sentence, one.item()));
    return said.first().equals(one.item().label()) && makesSense(said, one.table());
  }

  private static boolean makesSense(Said said, TableSchema table) {
    try {
      Slots.question(said, table);
      return true;
    } catch (NoQuestion senseless) {
      return false;
    }
  }

  private static Map<String, String> typed(Sentence sentence, Item item) {
    String name = item.columns().get(0).codes().values().stream().findFirst().orElse(ANY_NAME);
    Map<String, String> typed = new HashMap<>();
    for (String slot : sentence.slots()) {
      typed.put(
          slot,
          switch (slot) {
            case ITEM, "other" -> item.label();
            case "limit", "least", "most" -> "1" + item.unit();
            case "span" -> "1年";
            case "day" -> "2000年1月1日";
            case "times" -> "2倍";
            case "digits" -> "1";
            default -> name;
          });
    }
    return typed;
  }
}
