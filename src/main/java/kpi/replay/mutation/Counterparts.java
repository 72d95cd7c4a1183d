package kpi.replay.mutation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.rules.condition.Call;
import kpi.rules.text.Sentence;
import kpi.rules.text.SentenceLine;
import kpi.rules.text.Vocabulary;

/**
 * The sentence that says of the same thing what a condition does not: found by what sentences stand
 * for, so that no wording stands here.
 */
final class Counterparts {

  private static final Map<String, String> BOUNDS =
      bothWays(
          "atMost", "lessThan",
          "atLeast", "moreThan",
          "within", "notElapsed",
          "elapsed", "notWithin",
          "atMostItem", "lessThanItem",
          "atLeastItem", "moreThanItem");
  private static final Map<String, String> NEGATIONS =
      bothWays(
          "isYes", "isNo",
          "isOneOf", "isNotOneOf",
          "isFilled", "isBlank",
          "memberOf", "notMemberOf",
          "equalTo", "notEqualTo",
          "moreThanItem", "atMostItem",
          "atLeastItem", "lessThanItem",
          "afterReferenceDate", "notAfterReferenceDate",
          "beforeDay", "notBeforeDay",
          "afterDay", "notAfterDay",
          "beforeItem", "notBeforeItem",
          "differsFrom", "sameAs",
          "hasDigits", "hasNotDigits",
          "startsWith", "startsNotWith",
          "hasExponent", "hasNoExponent",
          "hasCheckDigit", "hasWrongCheckDigit");
  private static final Map<String, String> VERDICTS = bothWays("check", "doubt");
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");
  private static final String DASH = "- ";

  private final List<Sentence> sentences =
      Stream.of(Vocabulary.ofClassifications(), Vocabulary.ofFindings())
          .flatMap(vocabulary -> vocabulary.sentences().stream())
          .toList();

  private static Map<String, String> bothWays(String... pairs) {
    Map<String, String> both = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      both.put(pairs[i], pairs[i + 1]);
      both.put(pairs[i + 1], pairs[i]);
    }
    return both;
  }

  /** The same with 以下 for 未満, 以上 for 超, or the other way round. */
  Optional<String> withOtherBound(SentenceLine line) {
    return counterpart(line, BOUNDS);
  }

  /** The opposite. */
  Optional<String> negated(SentenceLine line) {
    return counterpart(line, NEGATIONS);
  }

  /** 不明として扱う for 確認する, or the other way round. */
  Optional<String> withOtherVerdict(SentenceLine line) {
    String drl = line.match().sentence().drl();
    return VERDICTS.entrySet().stream()
        .filter(verdict -> drl.contains(quoted(verdict.getKey())))
        .map(verdict -> drl.replace(quoted(verdict.getKey()), quoted(verdict.getValue())))
        .flatMap(other -> sentences.stream().filter(one -> one.drl().equals(other)))
        .map(one -> filled(one.plainWording(), line.match().slots()))
        .findFirst();
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private Optional<String> counterpart(SentenceLine line, Map<String, String> methods) {
    Call call = Call.parse(line.match().drl());
    if (!methods.containsKey(call.method())) {
      return Optional.empty();
    }
    Call wanted = new Call(methods.get(call.method()), call.first(), call.second());
    return sentences.stream()
        .filter(one -> one.part() == Sentence.Part.WHEN && one.wording().startsWith(DASH))
        .flatMap(one -> said(one, wanted, line).stream())
        .findFirst();
  }

  /** The sentence about what the line is about, if that makes it the wanted call. */
  private static Optional<String> said(Sentence sentence, Call wanted, SentenceLine line) {
    Map<String, String> slots = line.match().slots();
    if (!slots.keySet().containsAll(sentence.slots())) {
      return Optional.empty();
    }
    String drl = filled(sentence.drl(), slots);
    return Call.parse(drl).equals(wanted)
        ? Optional.of(filled(sentence.plainWording(), slots).substring(DASH.length()))
        : Optional.empty();
  }

  private static String filled(String text, Map<String, String> slots) {
    return SLOT.matcher(text)
        .replaceAll(slot -> Matcher.quoteReplacement(slots.getOrDefault(slot.group(1), "")));
  }
}
