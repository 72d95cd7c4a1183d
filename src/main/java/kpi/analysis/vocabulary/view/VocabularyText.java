package kpi.analysis.vocabulary.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kpi.analysis.vocabulary.SpeakableItem;
import kpi.analysis.vocabulary.VocabularyEntry;
import kpi.analysis.vocabulary.VocabularyListing;
import kpi.rules.sentence.SentenceGroup;
import kpi.source.Phrases;
import kpi.source.Place;

/** The sentences for people at a terminal. */
public final class VocabularyText {

  private final Phrases phrases;
  private final SlotNames slots;
  private final ItemText items;

  /**
   * @param language {@code ja} or {@code en}
   */
  public VocabularyText(String language) {
    this.phrases = new Phrases("analysis/vocabulary", language);
    this.slots = new SlotNames(phrases);
    this.items = new ItemText(phrases);
  }

  /** Lines ended by LF. */
  public String of(List<VocabularyListing> listings) {
    List<String> lines = new ArrayList<>();
    for (VocabularyListing listing : listings) {
      lines.add(phrases.of("heading." + listing.vocabulary()));
      lines.addAll(sentences(listing));
      lines.add("");
    }
    lines.add(phrases.of("items"));
    listings.stream()
        .limit(1)
        .flatMap(listing -> listing.items().stream())
        .forEach(item -> lines.add("  " + item(item)));
    return String.join("\n", lines) + "\n";
  }

  private List<String> sentences(VocabularyListing listing) {
    List<String> lines = new ArrayList<>();
    if (!listing.isWhole()) {
      lines.add("  " + phrases.of("shared-conditions"));
    }
    SentenceGroup group = null;
    for (VocabularyEntry entry : listing.own()) {
      if (entry.group() != group) {
        group = entry.group();
        lines.add("");
        lines.add(phrases.of("group", phrases.of("group." + group.word())));
      }
      lines.add("  " + slots.wording(entry));
      if (!entry.sentence().slots().isEmpty()) {
        entry.examples().forEach(example -> lines.add("      " + phrases.of("example", example)));
      }
      String speakable = items.speakable(entry, listing.items());
      if (!speakable.isEmpty()) {
        lines.add("      " + phrases.of("speaks-of", speakable));
      }
      if (!entry.uses().isEmpty()) {
        lines.add("      " + phrases.of("used", uses(entry.uses())));
      }
    }
    return lines;
  }

  /** Places with each file named once: {@code rules/company.dslr:46,62}. */
  private static String uses(List<Place> places) {
    return places.stream()
        .collect(
            Collectors.groupingBy(
                Place::file,
                TreeMap::new,
                Collectors.mapping(
                    place -> Integer.toString(place.line()), Collectors.joining(","))))
        .entrySet()
        .stream()
        .map(file -> file.getKey() + ":" + file.getValue())
        .collect(Collectors.joining(" "));
  }

  private String item(SpeakableItem item) {
    String line = phrases.of("item", item.item().label(), item.table().subject(), items.kind(item));
    return (line + " " + items.values(item)).strip();
  }
}
