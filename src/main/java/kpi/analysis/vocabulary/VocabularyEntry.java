package kpi.analysis.vocabulary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.rules.text.Sentence;
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
    SentenceGroup group,
    Sentence sentence,
    int names,
    List<String> examples,
    List<SpeakableItem> items,
    List<Place> uses) {

  private static final Pattern ONE_OF_FEW = Pattern.compile("\\{subject:([^{}]*)\\}");

  /** The units in which its number may be typed; none if it has no number. */
  public List<String> units() {
    if (sentence.slots().contains("span")) {
      return List.of("年", "か月");
    } else if (sentence.slots().contains("limit")) {
      return items.stream().map(one -> one.item().unit()).distinct().toList();
    }
    return List.of();
  }

  /** What rows it may be about, as {@code 企業}; none if that is not its matter. */
  public List<String> subjects() {
    Matcher slot = ONE_OF_FEW.matcher(sentence.wording());
    return slot.find() ? List.of(slot.group(1).split("\\|")) : List.of();
  }
}
