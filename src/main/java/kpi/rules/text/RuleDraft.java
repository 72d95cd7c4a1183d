package kpi.rules.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.rules.sentence.SentenceKind;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Sentence.Part;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Limits;
import kpi.source.Messages;
import kpi.source.Place;

/** A rule while it is being read. */
final class RuleDraft {

  private final String name;
  private final Place place;
  private final Map<String, String> annotations = new LinkedHashMap<>();
  private final List<SentenceLine> conditions = new ArrayList<>();
  private final List<SentenceLine> conclusions = new ArrayList<>();
  private final Indentation indentation = new Indentation();
  private SentenceLine subject;
  private Part part;
  private boolean spoilt;
  private boolean blamed;
  private TableReader table;

  RuleDraft(String name, Place place) {
    this.name = name;
    this.place = place;
  }

  String name() {
    return name;
  }

  Place place() {
    return place;
  }

  /** Nothing yet before {@code もし}. */
  Optional<Part> part() {
    return Optional.ofNullable(part);
  }

  /** Keeps a rule that has an error of its own from being used, and from being blamed again. */
  void spoil() {
    spoilt = true;
  }

  boolean isBlamed() {
    return blamed;
  }

  void blame() {
    blamed = true;
  }

  /** Whether nothing but its first line has been read. */
  boolean isJustStarted(String sameName) {
    return name.equals(sameName) && annotations.isEmpty() && part == null;
  }

  boolean annotate(Map.Entry<String, String> annotation) {
    return part == null
        && annotations.putIfAbsent(annotation.getKey(), annotation.getValue()) == null;
  }

  boolean toWhen() {
    boolean inOrder = part == null;
    part = Part.WHEN;
    return inOrder;
  }

  boolean toThen() {
    boolean inOrder = part == Part.WHEN;
    part = Part.THEN;
    return inOrder;
  }

  boolean hasRoom() {
    return conditions.stream().flatMap(SentenceLine::lines).count() + conclusions.size()
        < Limits.RULE_SENTENCES;
  }

  /**
   * Adds a sentence; the code of the defect if it cannot stand here, else empty.
   *
   * @param indented how far it is, as {@link Indentation#of} tells it
   */
  String add(SentenceLine line, int indented) {
    if (part == Part.THEN) {
      conclusions.add(line);
    } else if (line.isCondition()) {
      if (subject == null) {
        return "condition-before-subject";
      }
      return addCondition(line, indented);
    } else if (subject == null) {
      subject = line;
    } else {
      return "second-subject";
    }
    return "";
  }

  private String addCondition(SentenceLine line, int indented) {
    int last = conditions.size() - 1;
    if (!indentation.isBelow(indented)) {
      conditions.add(line);
    } else if (conditions.get(last).isTable()) {
      return "condition-in-table";
    } else if (line.isGroup()) {
      return "group-in-group";
    } else {
      conditions.set(last, conditions.get(last).withMember(line));
    }
    if (line.isGroup()) {
      indentation.announce(indented);
    }
    return "";
  }

  /** Whether the last condition announces a table. */
  boolean isInTable() {
    return part == Part.WHEN
        && !conditions.isEmpty()
        && conditions.get(conditions.size() - 1).isTable();
  }

  /** Adds a line of the table that the last condition announces. */
  void addTableLine(String line, Place start, Vocabulary vocabulary, Messages messages) {
    int last = conditions.size() - 1;
    SentenceLine announced = conditions.get(last);
    if (table == null || !table.isOf(announced.place())) {
      table = new TableReader(vocabulary, announced);
    }
    Messages told = new Messages();
    table.read(line, start, told).ifPresent(row -> conditions.set(last, announced.withMember(row)));
    if (told.hasErrors()) {
      spoil();
    }
    messages.addAll(told);
  }

  /** The lines that announce fewer conditions than they ask for, unless some could not be read. */
  List<SentenceLine> poorGroups() {
    return spoilt
        ? List.of()
        : conditions.stream()
            .filter(SentenceLine::isGroup)
            .filter(group -> group.members().size() < Math.max(1, group.least()))
            .toList();
  }

  /** What the rule as a whole lacks, unless it has been blamed already. */
  Optional<String> defect() {
    if (spoilt) {
      return Optional.empty();
    } else if (part == null) {
      return Optional.of("rule-without-when");
    } else if (subject == null) {
      return Optional.of("rule-without-subject");
    } else if (part == Part.WHEN) {
      return Optional.of("rule-without-then");
    } else if (conclusions.isEmpty()) {
      return Optional.of("rule-without-conclusion");
    } else if (conditions.isEmpty() && announcesConditions()) {
      return Optional.of("rule-without-condition");
    }
    return Optional.empty();
  }

  private boolean announcesConditions() {
    return subject.match().said().kind() == SentenceKind.ROWS_THAT;
  }

  Optional<RuleText> finished() {
    if (spoilt || defect().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleText(
            name,
            place,
            Collections.unmodifiableMap(annotations),
            subject,
            List.copyOf(conditions),
            List.copyOf(conclusions)));
  }
}
