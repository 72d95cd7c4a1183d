package kpi.analysis.vocabulary.view;

import java.util.HashMap;
import java.util.Map;
import kpi.analysis.vocabulary.VocabularyEntry;
import kpi.rules.text.vocabulary.Sentence;
import kpi.source.Phrases;

/** A sentence as people read it: each slot by a word for what is typed there. */
final class SlotNames {

  private final Phrases phrases;

  SlotNames(Phrases phrases) {
    this.phrases = phrases;
  }

  /** For example {@code - 〈項目〉が〈数と単位〉以下である}. */
  String wording(VocabularyEntry entry) {
    Sentence sentence = entry.sentence();
    Map<String, String> named = new HashMap<>();
    for (String slot : sentence.slots()) {
      named.put(slot, phrases.of("slot", name(slot, sentence)));
    }
    return sentence.line(named);
  }

  private static String word(String slot) {
    return Sentence.AMOUNTS.contains(slot) ? "limit" : slot;
  }

  /** What a slot takes where that is one of a few words, as {@code 企業|拠点}. */
  private String name(String slot, Sentence sentence) {
    boolean named = slot.length() == 1 && !slot.equals("n");
    if (!named) {
      return slot.equals("noun")
          ? sentence.form(slot).replace("|", phrases.of("or"))
          : phrases.of("slot." + word(slot));
    }
    return switch (sentence.kind()) {
      case VALUE_QUOTIENT,
          VALUE_TOTAL,
          VALUE_DIFFERENCE,
          VALUE_MULTIPLE,
          VALUE_YEARS_TOTAL,
          VALUE_GROWTH,
          VALUE_YEAR_RATIO ->
          phrases.of("slot.id");
      case DENOMINATOR_STRATA -> phrases.of("slot.stratum");
      case STARTS_WITH, STARTS_NOT_WITH, CONTAINS, CONTAINS_NOT -> phrases.of("slot.text");
      case IS_ONE_OF, IS_NOT_ONE_OF -> phrases.of("slot.code");
      case STRATUM_IS, STRATUM_IS_NOT -> phrases.of("slot.stratum-value");
      default -> phrases.of("slot.population");
    };
  }
}
