package kpi.rules.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.ConditionReader;
import kpi.rules.finding.FindingRule.Verdict;
import kpi.rules.sentence.SentenceKind;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.Message;
import kpi.source.Messages;

/** Reads rules as findings, and checks each against the data dictionary. */
public final class FindingReader {

  private final ConditionReader reader;
  private final Messages messages;

  public FindingReader(DataDictionary dictionary, Messages messages) {
    this.reader = new ConditionReader(dictionary, messages);
    this.messages = messages;
  }

  /** The rules that make sense; what does not is in the messages. */
  public List<FindingRule> read(List<RuleText> texts) {
    List<FindingRule> rules = new ArrayList<>();
    texts.forEach(text -> read(text).ifPresent(rules::add));
    return rules;
  }

  private Optional<FindingRule> read(RuleText text) {
    Messages before = new Messages();
    TableSchema table = reader.table(text);
    List<Condition> conditions = reader.conditions(text, table);
    for (String annotation : List.of(Annotations.TOLD, Annotations.REMEDY)) {
      if (text.annotations().getOrDefault(annotation, "").isBlank()) {
        before.add(Message.error("finding-without-words", text.place(), text.name(), annotation));
      }
    }
    if (Annotations.until(text.annotations()).isBefore(Annotations.from(text.annotations()))) {
      before.add(Message.error("validity-reversed", text.place(), text.name()));
    }
    Set<String> items = new HashSet<>();
    List<Verdict> verdicts = new ArrayList<>();
    boolean stops = false;
    for (SentenceLine line : text.conclusions()) {
      if (kind(line) == SentenceKind.STOP) {
        stops = true;
      } else {
        verdict(line, table, before).ifPresent(verdicts::add);
      }
      if (!items.add(line.match().said().first())) {
        before.add(error("finding-says-two-things", line, line.text()));
      }
    }
    messages.addAll(before);
    return before.hasErrors() || conditions.size() < text.conditions().size()
        ? Optional.empty()
        : Optional.of(new FindingRule(text, table, conditions, verdicts, stops));
  }

  private static SentenceKind kind(SentenceLine line) {
    return line.match().said().kind();
  }

  private static Optional<Verdict> verdict(
      SentenceLine line, TableSchema table, Messages messages) {
    String label = line.match().said().first();
    Optional<Item> item = table.item(label);
    boolean doubted = kind(line) == SentenceKind.DOUBT;
    if (item.isEmpty()) {
      String known = table.speakable().stream().map(Item::label).collect(Collectors.joining("」「"));
      messages.add(error("unknown-item", line, label, table.subject(), known));
    } else if (doubted && !item.get().columns().stream().allMatch(Column::mayBeBlank)) {
      messages.add(error("finding-doubts-a-key", line, label));
    }
    return item.map(found -> new Verdict(found, doubted));
  }

  private static Message error(String code, SentenceLine line, String... arguments) {
    return Message.error(code, line.place(), arguments).withExcerpt(line.line());
  }
}
