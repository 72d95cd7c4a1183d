package kpi.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.rules.text.vocabulary.NamedLimits;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.input.TypedText;

/** The rule files of a folder, each parsed by itself: one can change while the others stand. */
public final class RuleFiles {

  /** The first line of a rule that has a name. */
  record Start(String name, Place place, String line) {}

  private record Parsed(String file, List<RuleText> rules, List<Start> starts, Messages messages) {}

  private final Vocabulary usual;
  private final List<TypedText> texts;
  private final List<Parsed> files;
  private final Messages refused;

  /** About limits that are defined twice. */
  private final Messages doubled;

  private RuleFiles(
      Vocabulary usual,
      List<TypedText> texts,
      List<Parsed> files,
      Messages refused,
      Messages doubled) {
    this.usual = usual;
    this.texts = List.copyOf(texts);
    this.files = List.copyOf(files);
    this.refused = refused;
    this.doubled = doubled;
  }

  /**
   * @param usual the vocabulary of the files, or of most of them
   * @param refused what was wrong before a file could be parsed
   */
  static RuleFiles of(List<TypedText> texts, Vocabulary usual, Messages refused) {
    Messages doubled = new Messages();
    NamedLimits limits = limits(texts, doubled);
    List<Parsed> files = texts.stream().map(text -> parsed(text, usual, limits)).toList();
    return new RuleFiles(usual, texts, files, refused, doubled);
  }

  /**
   * The limits that the lines of some files define.
   *
   * @param messages takes in those that are defined twice
   */
  static NamedLimits limits(List<TypedText> texts, Messages messages) {
    NamedLimits limits = new NamedLimits();
    for (TypedText text : texts) {
      List<String> lines = text.lines().lines();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        int column = 1 + line.length() - line.stripLeading().length();
        Place place = new Place(text.name(), i + 1, column);
        definition(line)
            .filter(one -> !limits.add(one))
            .ifPresent(
                one ->
                    messages.add(
                        Message.error("limit-defined-twice", place, one.name()).withExcerpt(line)));
      }
    }
    return limits;
  }

  private static Optional<NamedLimits.Definition> definition(String line) {
    return line.contains(NamedLimits.KEYWORD)
        ? NamedLimits.definition(TypedLine.of(line).read().strip())
        : Optional.empty();
  }

  private static boolean defines(TypedText text) {
    return text.lines().lines().stream().anyMatch(line -> definition(line).isPresent());
  }

  private static Parsed parsed(TypedText text, Vocabulary usual, NamedLimits limits) {
    Messages messages = new Messages();
    RuleParser parser = new RuleParser(usual, limits, messages);
    parser.parse(text);
    return new Parsed(text.name(), parser.rules(), parser.starts(), messages);
  }

  /** The same files, but the one of this name in another wording. */
  public RuleFiles with(TypedText text) {
    List<TypedText> others =
        texts.stream().map(one -> one.name().equals(text.name()) ? text : one).toList();
    if (others.stream().anyMatch(RuleFiles::defines)) {
      return of(others, usual, refused);
    }
    NamedLimits none = new NamedLimits();
    return new RuleFiles(
        usual,
        others,
        files.stream()
            .map(file -> file.file().equals(text.name()) ? parsed(text, usual, none) : file)
            .toList(),
        refused,
        doubled);
  }

  /** All rules of all files; a name that an earlier file has is told, and its rule left out. */
  public List<RuleText> rules(Messages messages) {
    messages.addAll(refused);
    messages.addAll(doubled);
    List<RuleText> rules = new ArrayList<>();
    Map<String, Start> first = new HashMap<>();
    for (Parsed file : files) {
      messages.addAll(file.messages());
      Set<Place> repeated = new HashSet<>();
      for (Start start : file.starts()) {
        Start earlier = first.putIfAbsent(start.name(), start);
        if (earlier != null) {
          repeated.add(start.place());
          messages.add(duplicate(start, earlier));
        }
      }
      file.rules().stream().filter(rule -> !repeated.contains(rule.place())).forEach(rules::add);
    }
    if (rules.size() <= Limits.RULES) {
      return List.copyOf(rules);
    }
    Place beyond = rules.get(Limits.RULES).place();
    messages.add(Message.error("too-many-rules", beyond, Integer.toString(Limits.RULES)));
    return List.copyOf(rules.subList(0, Limits.RULES));
  }

  private static Message duplicate(Start start, Start earlier) {
    return Message.error("duplicate-rule", start.place(), start.name(), earlier.place().toString())
        .withExcerpt(start.line());
  }
}
