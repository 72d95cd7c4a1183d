package kpi.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final List<Parsed> files;
  private final Messages refused;

  private RuleFiles(Vocabulary usual, List<Parsed> files, Messages refused) {
    this.usual = usual;
    this.files = List.copyOf(files);
    this.refused = refused;
  }

  /**
   * @param usual the vocabulary of the files, or of most of them
   * @param refused what was wrong before a file could be parsed
   */
  static RuleFiles of(List<TypedText> texts, Vocabulary usual, Messages refused) {
    return new RuleFiles(usual, texts.stream().map(text -> parsed(text, usual)).toList(), refused);
  }

  private static Parsed parsed(TypedText text, Vocabulary usual) {
    Messages messages = new Messages();
    RuleParser parser = new RuleParser(usual, messages);
    parser.parse(text);
    return new Parsed(text.name(), parser.rules(), parser.starts(), messages);
  }

  /** The same files, but the one of this name in another wording. */
  public RuleFiles with(TypedText text) {
    return new RuleFiles(
        usual,
        files.stream()
            .map(file -> file.file().equals(text.name()) ? parsed(text, usual) : file)
            .toList(),
        refused);
  }

  /** All rules of all files; a name that an earlier file has is told, and its rule left out. */
  public List<RuleText> rules(Messages messages) {
    messages.addAll(refused);
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
