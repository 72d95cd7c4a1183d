package kpi.replay.mutation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.rules.sentence.Said;
import kpi.rules.sentence.SentenceKind;
import kpi.rules.text.Sentence;
import kpi.rules.text.SentenceLine;
import kpi.rules.text.Vocabulary;

/**
 * The sentence that says of the same thing what a line does not: found by the kinds of sentences,
 * so that no wording stands here.
 */
final class Counterparts {

  private static final String DASH = "- ";

  private final List<Sentence> sentences =
      Stream.of(Vocabulary.ofClassifications(), Vocabulary.ofFindings())
          .flatMap(vocabulary -> vocabulary.sentences().stream())
          .toList();

  /** The same with 以下 for 未満, 以上 for 超, 不明として扱う for 確認する, or the other way round. */
  Optional<String> neighbour(SentenceLine line) {
    return kind(line).neighbour().flatMap(kind -> counterpart(line, kind));
  }

  /** The opposite. */
  Optional<String> opposite(SentenceLine line) {
    return kind(line).opposite().flatMap(kind -> counterpart(line, kind));
  }

  private static SentenceKind kind(SentenceLine line) {
    return line.match().said().kind();
  }

  /** The first sentence of a kind that speaks of what the line speaks of. */
  private Optional<String> counterpart(SentenceLine line, SentenceKind kind) {
    Map<String, String> slots = line.match().slots();
    Said wanted = new Said(kind, line.match().said().values());
    return sentences.stream()
        .filter(one -> one.kind() == kind && slots.keySet().containsAll(one.slots()))
        .filter(one -> one.said(slots).equals(wanted))
        .map(one -> one.line(slots))
        .map(text -> text.startsWith(DASH) ? text.substring(DASH.length()) : text)
        .findFirst();
  }
}
