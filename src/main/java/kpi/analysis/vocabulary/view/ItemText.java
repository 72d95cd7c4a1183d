package kpi.analysis.vocabulary.view;

import java.util.List;
import java.util.stream.Collectors;
import kpi.analysis.vocabulary.SpeakableItem;
import kpi.analysis.vocabulary.VocabularyEntry;
import kpi.source.Phrases;

/** Items in words. */
final class ItemText {

  private final Phrases phrases;

  ItemText(Phrases phrases) {
    this.phrases = phrases;
  }

  String kind(SpeakableItem item) {
    return phrases.of("kind." + item.kind());
  }

  /** The unit, or the choices, of an item; empty for others. */
  String values(SpeakableItem item) {
    List<String> choices = item.choices();
    return choices.isEmpty() ? item.item().unit() : String.join(phrases.of("comma"), choices);
  }

  /**
   * What an entry may speak of: rows, one item by name, or all items of some kinds, with the units
   * of its number.
   */
  String speakable(VocabularyEntry entry, List<SpeakableItem> all) {
    if (!entry.subjects().isEmpty()) {
      return String.join(phrases.of("comma"), entry.subjects());
    }
    List<SpeakableItem> items = entry.items();
    boolean byName = entry.sentence().slots().isEmpty();
    if (byName) {
      return items.stream()
          .map(one -> one.table().subject() + phrases.of("of") + one.item().label())
          .collect(Collectors.joining(phrases.of("comma")));
    } else if (items.size() == all.size()) {
      return phrases.of("every-item");
    }
    String kinds =
        items.stream().map(this::kind).distinct().collect(Collectors.joining(phrases.of("comma")));
    if (items.isEmpty()) {
      return "";
    }
    String units = String.join(phrases.of("comma"), entry.units());
    return phrases.of("items-of-kind", kinds)
        + (units.isEmpty() ? "" : phrases.of("in-units", units));
  }
}
