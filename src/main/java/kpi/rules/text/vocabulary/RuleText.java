package kpi.rules.text.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpi.source.Place;

/**
 * A rule as it stands in a file.
 *
 * @param annotations name → text, in file order
 * @param subject the sentence that says what the rule is about
 * @param conditions the sentences with a dash; those indented below one that announces them are its
 *     members
 * @param conclusions the sentences after {@code ならば}
 */
public record RuleText(
    String name,
    Place place,
    Map<String, String> annotations,
    SentenceLine subject,
    List<SentenceLine> conditions,
    List<SentenceLine> conclusions) {

  /** Every line of it that is a sentence, in file order. */
  public Stream<SentenceLine> lines() {
    return Stream.of(Stream.of(subject), conditions.stream(), conclusions.stream())
        .flatMap(part -> part)
        .flatMap(SentenceLine::lines);
  }

  /**
   * The sentence that starts at a place.
   *
   * @param start of one of the lines
   */
  public SentenceLine lineAt(Place start) {
    return lines().filter(line -> line.place().equals(start)).findFirst().orElseThrow();
  }

  /** What it says line by line, a group of conditions as one. */
  public Stream<SentenceLine> statements() {
    return Stream.of(Stream.of(subject), conditions.stream(), conclusions.stream())
        .flatMap(part -> part);
  }

  /** The conditions themselves, without the lines that announce some of them. */
  public Stream<SentenceLine> leaves() {
    return conditions.stream().flatMap(SentenceLine::leaves);
  }

  /** The rule in DRL, the same that stock Drools expands its lines to. */
  public String drl() {
    StringBuilder drl = new StringBuilder("rule \"").append(name).append("\"\n");
    annotations.forEach(
        (key, text) -> drl.append("    @").append(key).append("(\"").append(text).append("\")\n"));
    String pattern = subject.match().drl();
    drl.append("when\n    ").append(pattern, 0, pattern.length() - 1);
    conditions.forEach(condition -> drl.append(", ").append(condition.drl()));
    drl.append(")\nthen\n");
    conclusions.forEach(
        conclusion -> drl.append("    ").append(conclusion.match().drl()).append('\n'));
    return drl.append("end\n").toString();
  }
}
