package kpi.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.rules.text.Sentence.Part;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.SourceText;

/**
 * Reads rule files line by line. Every line is a keyword, an annotation, a comment or a sentence.
 */
final class RuleParser {

  private static final Pattern RULE = Pattern.compile("ルール +\"([^\"\\\\]+)\"");
  private static final Pattern CODE =
      Pattern.compile(
          "(>|(package|import|global|function|declare|query|rule|when|then|end|eval|salience|enabled"
              + "|no-loop|dialect|timer|calendars|duration|agenda-group|auto-focus|activation-group"
              + "|ruleflow-group|lock-on-active|date-effective|date-expires|extends|unit|expander"
              + "|dsl|attributes|template)\\b).*");

  private final Vocabulary vocabulary;
  private final Messages messages;
  private final List<RuleText> rules = new ArrayList<>();
  private final Map<String, Place> names = new HashMap<>();
  private RuleDraft draft;

  RuleParser(Vocabulary vocabulary, Messages messages) {
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  List<RuleText> rules() {
    return List.copyOf(rules);
  }

  void parse(SourceText source) {
    draft = null;
    for (int i = 0; i < source.lines().size(); i++) {
      String line = source.lines().get(i);
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("//")) {
        int column = 1 + line.indexOf(text.charAt(0));
        parse(text, line, new Place(source.name(), i + 1, column));
      }
    }
    if (draft != null) {
      messages.add(Message.error("rule-without-end", draft.place(), draft.name()));
    }
  }

  private void parse(String text, String line, Place place) {
    if (text.startsWith("ルール")) {
      start(text, line, place);
    } else if (hasForbidden(text)) {
      report("forbidden-character", place, line, text);
    } else if (CODE.matcher(text).matches()) {
      report("code-line", place, line, text);
    } else if (draft == null) {
      report("line-outside-rule", place, line, text);
    } else if (text.startsWith("@")) {
      annotation(text, line, place);
    } else {
      body(text, line, place);
    }
  }

  private static boolean hasForbidden(String text) {
    return text.chars().anyMatch(c -> c == '\\' || c == '|' || (c < ' ' && c != '\t'));
  }

  private void start(String text, String line, Place place) {
    if (draft != null) {
      messages.add(Message.error("rule-without-end", draft.place(), draft.name()));
    }
    Matcher rule = RULE.matcher(text);
    if (hasForbidden(text) || !rule.matches()) {
      draft = new RuleDraft("", place);
      report(hasForbidden(text) ? "forbidden-character" : "rule-without-name", place, line, text);
      return;
    }
    draft = new RuleDraft(rule.group(1), place);
    Place first = names.putIfAbsent(rule.group(1), place);
    if (first != null) {
      report("duplicate-rule", place, line, rule.group(1), first.toString());
      draft.spoil();
    }
  }

  private void annotation(String text, String line, Place place) {
    Annotations.read(text)
        .ifPresentOrElse(
            annotation -> {
              if (!draft.annotate(annotation)) {
                report("misplaced-annotation", place, line, text);
              }
            },
            () -> report("unknown-annotation", place, line, text));
  }

  private void body(String text, String line, Place place) {
    switch (text) {
      case "もし" -> step(draft.toWhen(), "misplaced-when", place, line);
      case "ならば" -> step(draft.toThen(), "misplaced-then", place, line);
      case "終わり" -> end(place, line);
      default -> sentence(text, line, place);
    }
  }

  private void step(boolean inOrder, String code, Place place, String line) {
    if (!inOrder) {
      report(code, place, line, draft.name());
    }
  }

  private void end(Place place, String line) {
    draft.defect().ifPresent(code -> report(code, place, line, draft.name()));
    draft.finished().ifPresent(rules::add);
    draft = null;
  }

  private void sentence(String text, String line, Place place) {
    if (draft.part().isEmpty()) {
      report("sentence-before-when", place, line, text);
      return;
    }
    Part part = draft.part().get();
    List<SentenceMatch> matches = vocabulary.matches(part, text);
    if (matches.size() == 1) {
      String defect = draft.add(new SentenceLine(place, line, matches.get(0)));
      if (!defect.isEmpty()) {
        report(defect, place, line, text);
      }
      return;
    }
    draft.spoil();
    if (matches.isEmpty()) {
      String near = String.join("」「", vocabulary.nearest(part, text, 2));
      report("unknown-sentence", wordStart(place, text), line, strippedDash(text), near);
    } else {
      report("ambiguous-sentence", place, line, text);
    }
  }

  private static Place wordStart(Place place, String text) {
    return new Place(
        place.file(), place.line(), place.column() + text.length() - strippedDash(text).length());
  }

  private static String strippedDash(String text) {
    return text.startsWith("-") ? text.substring(1).strip() : text;
  }

  private void report(String code, Place place, String line, String... arguments) {
    messages.add(Message.error(code, place, arguments).withExcerpt(line));
    if (draft != null) {
      draft.spoil();
    }
  }
}
