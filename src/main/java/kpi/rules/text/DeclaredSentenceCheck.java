package kpi.rules.text;

import java.util.List;
import java.util.stream.Stream;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.DeclaredSentences.AboutItem;
import kpi.model.fact.DeclaredSentences.AboutRows;
import kpi.rules.text.vocabulary.Sentence.Part;
import kpi.rules.text.vocabulary.Sentence.SentenceMatch;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;

/** Whether the sentences of the data dictionary can be told from all others. */
public final class DeclaredSentenceCheck {

  private static final Place ITEMS = Place.of("items.yaml");

  private DeclaredSentenceCheck() {}

  /** Tells every sentence that can be read as another one too. */
  public static void check(DataDictionary dictionary, Messages messages) {
    List<Vocabulary> vocabularies =
        List.of(Vocabulary.ofClassifications(dictionary), Vocabulary.ofFindings(dictionary));
    Stream.concat(
            dictionary.sentences().rows().stream().map(AboutRows::text),
            dictionary.sentences().items().stream().map(AboutItem::text).map("- "::concat))
        .forEach(line -> refuse(line, vocabularies, messages));
  }

  private static void refuse(String line, List<Vocabulary> vocabularies, Messages messages) {
    for (Vocabulary vocabulary : vocabularies) {
      List<SentenceMatch> found = vocabulary.matches(Part.WHEN, line);
      if (found.size() > 1) {
        String other = found.get(0).sentence().plainWording();
        String same = other.equals(line) ? found.get(1).sentence().plainWording() : other;
        messages.add(Message.error("items-sentence-taken", ITEMS, line, same));
        return;
      }
    }
  }
}
