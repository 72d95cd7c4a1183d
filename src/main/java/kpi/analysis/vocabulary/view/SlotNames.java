package kpi.analysis.vocabulary.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.analysis.vocabulary.VocabularyEntry;
import kpi.rules.text.Sentence;
import kpi.source.Phrases;

/** A sentence as people read it: each slot by a word for what is typed there. */
final class SlotNames {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+):([^{}]*)\\}");

  private final Phrases phrases;

  SlotNames(Phrases phrases) {
    this.phrases = phrases;
  }

  /** For example {@code - 〈項目〉が〈数と単位〉以下である}. */
  String wording(VocabularyEntry entry) {
    return SLOT.matcher(entry.sentence().wording())
        .replaceAll(
            slot ->
                Matcher.quoteReplacement(
                    phrases.of("slot", name(slot.group(1), slot.group(2), entry))));
  }

  private static String word(String slot) {
    return Sentence.AMOUNTS.contains(slot) ? "limit" : slot;
  }

  /** What a slot takes where that is one of a few words, as {@code 企業|拠点}. */
  private String name(String slot, String form, VocabularyEntry entry) {
    boolean named = slot.length() == 1 && !slot.equals("n");
    if (!named) {
      return slot.equals("noun")
          ? form.replace("|", phrases.of("or"))
          : phrases.of("slot." + word(slot));
    }
    return switch (entry.sentence().kind()) {
      case VALUE_QUOTIENT -> phrases.of("slot.id");
      case DENOMINATOR_STRATA -> phrases.of("slot.stratum");
      case STARTS_WITH, STARTS_NOT_WITH -> phrases.of("slot.text");
      case IS_ONE_OF, IS_NOT_ONE_OF -> phrases.of("slot.code");
      case STRATUM_IS, STRATUM_IS_NOT -> phrases.of("slot.stratum-value");
      default -> phrases.of("slot.population");
    };
  }
}
