package kpi.analysis.vocabulary.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import kpi.analysis.vocabulary.SpeakableItem;
import kpi.analysis.vocabulary.VocabularyEntry;
import kpi.analysis.vocabulary.VocabularyListing;
import kpi.source.Phrases;
import kpi.source.output.JsonDocument;

/**
 * The sentences for programs.
 *
 * <pre>
 * {"format":"kpi-vocabulary/1","vocabularies":[
 *   {"vocabulary" (classification, finding, indicator),"sentences":[
 *     {"group","sentence" (slots as 〈項目〉),"part" (when, then),
 *      "names" (the most names that may be joined, 0 if none may),
 *      "examples":[…],"items":[{"item","subject"}],"units":[…],
 *      "subjects" (what rows it may be about):[…],"uses":[file:line …]}]}],
 *  "items":[{"item","subject","kind" (number, date, code, ordered-code, text, country, flag, year),
 *    "unit" (null if none),"choices":[…]}]}
 * </pre>
 */
public final class VocabularyJson {

  private static final String FORMAT = "kpi-vocabulary/1";

  private VocabularyJson() {}

  /** The document, its lines ended by LF. */
  public static String of(List<VocabularyListing> listings) {
    ObjectNode node = JsonDocument.object().put("format", FORMAT);
    ArrayNode vocabularies = node.putArray("vocabularies");
    listings.forEach(listing -> listing(listing, vocabularies.addObject()));
    ArrayNode items = node.putArray("items");
    listings.stream()
        .limit(1)
        .flatMap(listing -> listing.items().stream())
        .forEach(item -> item(item, items.addObject()));
    return JsonDocument.text(node);
  }

  private static void listing(VocabularyListing listing, ObjectNode node) {
    SlotNames slots = new SlotNames(new Phrases("analysis/vocabulary", "ja"));
    node.put("vocabulary", listing.vocabulary());
    ArrayNode sentences = node.putArray("sentences");
    for (VocabularyEntry entry : listing.entries()) {
      ObjectNode one = sentences.addObject();
      one.put("group", entry.group().word());
      one.put("sentence", slots.wording(entry));
      one.put("part", entry.sentence().part().name().toLowerCase(Locale.ROOT));
      one.put("names", entry.names());
      ArrayNode examples = one.putArray("examples");
      entry.examples().forEach(examples::add);
      ArrayNode items = one.putArray("items");
      for (SpeakableItem item : entry.items()) {
        items.addObject().put("item", item.item().label()).put("subject", item.table().subject());
      }
      ArrayNode units = one.putArray("units");
      entry.units().forEach(units::add);
      ArrayNode subjects = one.putArray("subjects");
      entry.subjects().forEach(subjects::add);
      ArrayNode uses = one.putArray("uses");
      entry.uses().forEach(place -> uses.add(place.toString()));
    }
  }

  private static void item(SpeakableItem item, ObjectNode node) {
    node.put("item", item.item().label());
    node.put("subject", item.table().subject());
    node.put("kind", item.kind());
    node.put("unit", item.item().unit().isEmpty() ? null : item.item().unit());
    ArrayNode choices = node.putArray("choices");
    item.choices().forEach(choices::add);
  }
}
