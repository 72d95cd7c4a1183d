package kpi.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.NamedLimits;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Sentence.Part;
import kpi.rules.text.vocabulary.Sentence.SentenceMatch;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Spelling;
import kpi.source.input.TypedText;

/**
 * Reads rule files line by line. Every line is a keyword, an annotation, a comment or a sentence.
 */
final class RuleParser {

  /** The words that stand alone on a line. */
  private static final String WHEN = "もし";

  private static final String THEN = "ならば";
  private static final String END = "終わり";
  private static final List<String> KEYWORDS = List.of(WHEN, THEN, END);

  private static final Pattern RULE = Pattern.compile("ルール +\"([^\"\\\\]+)\"");
  private final Vocabulary usual;
  private final NamedLimits limits;
  private final Messages messages;
  private final List<RuleText> rules = new ArrayList<>();
  private final Map<String, Place> names = new HashMap<>();
  private final List<RuleFiles.Start> starts = new ArrayList<>();
  private Vocabulary vocabulary;
  private RuleDraft draft;
  private boolean lost;
  private int indented;

  /**
   * @param usual the vocabulary of the files, or of most of them
   * @param limits of all files
   */
  RuleParser(Vocabulary usual, NamedLimits limits, Messages messages) {
    this.usual = usual;
    this.limits = limits;
    this.messages = messages;
  }

  List<RuleText> rules() {
    return List.copyOf(rules);
  }

  /** The first line of each rule that has a name of its own in this file, sound or not. */
  List<RuleFiles.Start> starts() {
    return List.copyOf(starts);
  }

  void parse(TypedText source) {
    vocabulary = usual.of(source);
    draft = null;
    lost = false;
    source.slips().forEach(messages::add);
    List<String> lines = source.lines().lines();
    for (int i = 0; i < lines.size(); i++) {
      parse(lines.get(i), Place.of(source.name(), i + 1));
    }
    if (draft != null) {
      messages.add(Message.error("rule-without-end", draft.place(), draft.name()));
    }
  }

  private void parse(String typed, Place line) {
    if (typed.length() > Limits.RULE_LINE) {
      spoilt(Message.error("rule-line-too-long", line, Integer.toString(Limits.RULE_LINE)));
      return;
    }
    TypedLine read = TypedLine.of(typed);
    indented = Indentation.of(typed);
    for (TypedLine.Slip slip : read.slips()) {
      Place place = new Place(line.file(), line.line(), slip.column());
      messages.add(
          Message.warning(slip.code(), place, slip.typed(), slip.meant()).withExcerpt(typed));
    }
    String text = read.read().strip();
    if (!text.isEmpty() && !text.startsWith("//")) {
      int column = 1 + read.read().indexOf(text.charAt(0));
      Place place = new Place(line.file(), line.line(), column);
      if (draft == null && text.startsWith(NamedLimits.KEYWORD)) {
        limit(text, read.read(), place);
      } else if (draft == null || text.startsWith("@") || text.startsWith("ルール")) {
        parse(text, read.read(), place);
      } else {
        parse(limits.in(text), limits.in(read.read()), place);
      }
    }
  }

  private void parse(String text, String line, Place place) {
    if (text.startsWith("ルール")) {
      start(text, line, place);
    } else if (TableReader.isLine(text) && draft != null) {
      tableLine(text, line, place);
    } else if (CodeGuard.hasForbidden(text)) {
      report("forbidden-character", place, line, text);
    } else if (CodeGuard.isCode(text)) {
      report("code-line", place, line, text);
    } else if (draft == null) {
      outside(text, line, place);
    } else if (text.startsWith("@")) {
      annotation(text, line, place);
    } else {
      body(text, line, place);
    }
  }

  /** What it defines was read before all rules. */
  private void limit(String text, String line, Place place) {
    if (NamedLimits.definition(text).isEmpty()) {
      report("bad-named-limit", place, line, text);
    }
  }

  private void tableLine(String text, String line, Place place) {
    if (!draft.isInTable()) {
      blame("table-without-heading", place, line, text);
    } else if (!draft.hasRoom()) {
      blame("too-many-sentences", place, line, Integer.toString(Limits.RULE_SENTENCES));
    } else {
      draft.addTableLine(line, place, vocabulary, messages);
    }
  }

  /** Only the first line after a rule that has no beginning is told. */
  private void outside(String text, String line, Place place) {
    if (!lost) {
      report("line-outside-rule", place, line, text);
    }
    lost = !text.equals("終わり");
  }

  private void start(String text, String line, Place place) {
    Matcher rule = RULE.matcher(text);
    lost = false;
    if (draft != null && rule.matches() && draft.isJustStarted(rule.group(1))) {
      report("duplicate-rule", place, line, rule.group(1), draft.place().toString());
      return;
    } else if (draft != null) {
      messages.add(Message.error("rule-without-end", draft.place(), draft.name()));
    }
    if (CodeGuard.hasForbidden(text) || !rule.matches()) {
      draft = new RuleDraft("", place);
      report(
          CodeGuard.hasForbidden(text) ? "forbidden-character" : "rule-without-name",
          place,
          line,
          text);
      return;
    }
    if (rule.group(1).length() > Limits.RULE_NAME) {
      draft = new RuleDraft("", place);
      spoilt(Message.error("rule-name-too-long", place, Integer.toString(Limits.RULE_NAME)));
      return;
    }
    draft = new RuleDraft(rule.group(1), place);
    Place first = names.putIfAbsent(rule.group(1), place);
    if (first != null) {
      report("duplicate-rule", place, line, rule.group(1), first.toString());
    } else {
      starts.add(new RuleFiles.Start(rule.group(1), place, line));
    }
  }

  private void annotation(String text, String line, Place place) {
    Annotations.read(text)
        .filter(annotation -> vocabulary.allows(annotation.getKey()))
        .ifPresentOrElse(
            annotation -> {
              if (!draft.annotate(annotation)) {
                report("misplaced-annotation", place, line, text);
              }
            },
            () ->
                report(
                    Annotations.isBadDate(text) ? "bad-day" : "unknown-annotation",
                    place,
                    line,
                    text,
                    vocabulary.annotations()));
  }

  private void body(String text, String line, Place place) {
    Optional<String> keyword = meant(text);
    if (keyword.filter(meant -> !meant.equals(text)).isPresent()) {
      report("misspelt-keyword", place, line, text, keyword.get());
    }
    switch (keyword.orElse("")) {
      case WHEN -> step(draft.toWhen(), "misplaced-when", place, line);
      case THEN -> step(draft.toThen(), "misplaced-then", place, line);
      case END -> end(place, line);
      default -> sentence(text, line, place);
    }
  }

  private void step(boolean inOrder, String code, Place place, String line) {
    if (!inOrder) {
      blame(code, place, line, draft.name());
    }
  }

  private void end(Place place, String line) {
    draft.poorGroups().forEach(group -> poor(group));
    draft.defect().ifPresent(code -> report(code, place, line, draft.name()));
    draft.finished().ifPresent(rules::add);
    draft = null;
  }

  private void poor(SentenceLine group) {
    String asked = Integer.toString(group.least());
    String there = Integer.toString(group.members().size());
    String empty = group.isTable() ? "table-without-rows" : "group-without-conditions";
    String code = group.members().isEmpty() ? empty : "group-asks-too-much";
    report(code, group.place(), group.line(), group.text(), asked, there);
  }

  private void sentence(String text, String line, Place place) {
    if (draft.part().isEmpty()) {
      blame("sentence-before-when", place, line, text);
      return;
    }
    if (!draft.hasRoom()) {
      blame("too-many-sentences", place, line, Integer.toString(Limits.RULE_SENTENCES));
      return;
    }
    Part part = draft.part().get();
    List<SentenceMatch> matches = vocabulary.matches(part, text);
    if (matches.isEmpty() && part == Part.WHEN && vocabulary.isConclusion(text)) {
      blame("rule-without-then", place, line, draft.name());
      draft.toThen();
      matches = vocabulary.matches(Part.THEN, text);
    }
    if (matches.size() == 1) {
      String defect = draft.add(new SentenceLine(place, line, matches.get(0)), indented);
      if (!defect.isEmpty()) {
        blame(defect, place, line, text);
      }
    } else if (matches.isEmpty()) {
      spoilt(UnknownLine.message(vocabulary, part, text, place).withExcerpt(line));
    } else {
      report("ambiguous-sentence", place, line, text);
    }
  }

  /** Tells what is wrong with the order of lines, once a rule: the rest follows from it. */
  private void blame(String code, Place place, String line, String... arguments) {
    if (draft.isBlamed()) {
      draft.spoil();
    } else {
      draft.blame();
      report(code, place, line, arguments);
    }
  }

  private void report(String code, Place place, String line, String... arguments) {
    spoilt(Message.error(code, place, arguments).withExcerpt(line));
  }

  private void spoilt(Message message) {
    messages.add(message);
    if (draft != null) {
      draft.spoil();
    }
  }

  /** The keyword that a line is, or is one character away from. */
  private static Optional<String> meant(String text) {
    return KEYWORDS.stream().filter(word -> Spelling.distance(text, word) <= 1).findFirst();
  }
}
