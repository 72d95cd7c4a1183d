package kpi.analysis.vocabulary;

import java.util.Collections;
import java.util.List;
import kpi.rules.sentence.SentenceGroup;
import kpi.rules.text.vocabulary.Sentence;
import kpi.source.Place;

/**
 * A sentence, or several that differ only in the number of joined names.
 *
 * @param sentence that of the fewest names
 * @param names the most names that may be joined; 0 if none may
 * @param examples lines that are valid as they stand, one for each number of names
 * @param items what it may speak of; none if it has no slot for an item
 * @param uses the lines of the given rule folders, by place
 */
public record VocabularyEntry(
    Sentence sentence,
    int names,
    List<String> examples,
    List<SpeakableItem> items,
    List<Place> uses) {

  public SentenceGroup group() {
    return sentence.group();
  }

  /** The units in which its number may be typed; none if it has no number. */
  public List<String> units() {
    if (sentence.slots().contains("span")) {
      return List.of("年", "か月");
    } else if (!Collections.disjoint(sentence.slots(), Sentence.AMOUNTS)) {
      return items.stream().map(one -> one.item().unit()).distinct().toList();
    }
    return List.of();
  }

  /** What rows it may be about, as {@code 企業}; none if that is not its matter. */
  public List<String> subjects() {
    String few = sentence.form("subject");
    return few.isEmpty() ? List.of() : List.of(few.split("\\|"));
  }
}
