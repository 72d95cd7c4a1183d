package kpi.analysis.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kpi.model.fact.DataDictionary;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Sentence;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Place;

/**
 * All sentences of one vocabulary, in the order of their groups.
 *
 * @param vocabulary {@code classification}, {@code finding} or {@code indicator}
 * @param own those of the entries that another listing does not have
 * @param items all items of the data dictionary
 */
public record VocabularyListing(
    String vocabulary,
    List<VocabularyEntry> entries,
    List<VocabularyEntry> own,
    List<SpeakableItem> items) {

  /**
   * @param rules the rules whose lines are counted as uses, read with this very vocabulary
   */
  public static VocabularyListing of(
      Vocabulary vocabulary, DataDictionary dictionary, List<RuleText> rules) {
    ItemsOfSentence items = new ItemsOfSentence(dictionary);
    List<VocabularyEntry> entries = new ArrayList<>();
    for (List<Sentence> sentences : vocabulary.alike()) {
      Sentence shortest = sentences.get(0);
      entries.add(
          new VocabularyEntry(
              shortest,
              sentences.size() > 1 ? sentences.size() : 0,
              sentences.stream().map(Sentence::example).toList(),
              items.of(shortest),
              uses(sentences, rules)));
    }
    entries.sort(Comparator.comparing(VocabularyEntry::group));
    return new VocabularyListing(
        vocabulary.name(),
        List.copyOf(entries),
        entries.stream().filter(entry -> vocabulary.own().contains(entry.sentence())).toList(),
        SpeakableItem.all(dictionary));
  }

  /** Whether all its entries are its own. */
  public boolean isWhole() {
    return own.size() == entries.size();
  }

  private static List<Place> uses(List<Sentence> sentences, List<RuleText> rules) {
    return rules.stream()
        .flatMap(VocabularyListing::lines)
        .filter(line -> sentences.contains(line.match().sentence()))
        .map(line -> Place.of(line.place().file(), line.place().line()))
        .sorted()
        .toList();
  }

  private static Stream<SentenceLine> lines(RuleText rule) {
    return rule.lines();
  }
}
