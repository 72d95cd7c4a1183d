package kpi.replay.mutation;

import static kpi.rules.sentence.SentenceKind.DENOMINATOR_STRATA;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.fact.DataDictionary;
import kpi.rules.sentence.Said;
import kpi.rules.sentence.SentenceKind;
import kpi.rules.text.vocabulary.Sentence;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.rules.text.vocabulary.Vocabulary;

/**
 * The sentence that says of the same thing what a line does not: found by the kinds of sentences,
 * so that no wording stands here.
 */
final class Counterparts {

  private static final String DASH = "- ";

  private final List<Sentence> sentences;
  private final List<List<Sentence>> alike;

  Counterparts(DataDictionary dictionary) {
    List<Vocabulary> ofRows =
        List.of(Vocabulary.ofClassifications(dictionary), Vocabulary.ofFindings(dictionary));
    sentences = ofRows.stream().flatMap(one -> one.sentences().stream()).toList();
    alike =
        Stream.concat(ofRows.stream(), Stream.of(Vocabulary.ofIndicators(dictionary)))
            .flatMap(vocabulary -> vocabulary.alike().stream())
            .toList();
  }

  /** The same with 以下 for 未満, 以上 for 超, 不明として扱う for 確認する, or the other way round. */
  Optional<String> neighbour(SentenceLine line) {
    return kind(line).neighbour().flatMap(kind -> counterpart(line, kind));
  }

  /** The opposite. */
  Optional<String> opposite(SentenceLine line) {
    return kind(line).opposite().flatMap(kind -> counterpart(line, kind));
  }

  /** The sentence that announces conditions of which so many are enough. */
  Optional<String> demanding(int least) {
    return sentences.stream()
        .filter(one -> one.kind() == SentenceKind.AT_LEAST_OF)
        .map(one -> bare(one.line(Map.of(one.slots().get(0), Integer.toString(least)))))
        .findFirst();
  }

  /**
   * The line with each of its joined names left out. The strata of a denominator are left as they
   * are: they hold together, and one less is not narrower.
   */
  List<String> narrower(SentenceLine line) {
    Sentence said = line.match().sentence();
    if (said.kind() == DENOMINATOR_STRATA) {
      return List.of();
    }
    return withOneNameLess(said).map(shorter -> withoutEach(line, shorter)).orElse(List.of());
  }

  /** In the same wording if it has one, such as いずれか of three names but not of two. */
  private Optional<Sentence> withOneNameLess(Sentence said) {
    Stream<Sentence> sameWording =
        alike.stream()
            .filter(joined -> joined.indexOf(said) > 0)
            .map(joined -> joined.get(joined.indexOf(said) - 1));
    return Stream.concat(sameWording, sameKind(said).filter(said::isWithAnotherName)).findFirst();
  }

  private Stream<Sentence> sameKind(Sentence said) {
    return alike.stream()
        .flatMap(List::stream)
        .filter(one -> one.kind() == said.kind() && !one.slots().isEmpty());
  }

  /** The names start in the last slot of the sentence of one name. */
  private List<String> withoutEach(SentenceLine line, Sentence shorter) {
    int first = sameKind(shorter).mapToInt(one -> one.slots().size()).min().orElseThrow() - 1;
    List<String> slots = line.match().sentence().slots();
    List<String> without = new ArrayList<>();
    for (int left = first; left < slots.size(); left++) {
      List<String> rest = new ArrayList<>(slots);
      rest.remove(left);
      Map<String, String> typed = new HashMap<>();
      for (int i = 0; i < rest.size(); i++) {
        typed.put(shorter.slots().get(i), line.match().slot(rest.get(i)));
      }
      without.add(bare(shorter.line(typed)));
    }
    return without;
  }

  private static String bare(String text) {
    return text.startsWith(DASH) ? text.substring(DASH.length()) : text;
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
        .map(Counterparts::bare)
        .findFirst();
  }
}
