package kpi.rules.classification.rule;

import java.util.List;
import java.util.Optional;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.rules.condition.AtLeastOf;
import kpi.rules.condition.Question;
import kpi.rules.condition.limit.NoQuestion;
import kpi.rules.sentence.Said;
import kpi.rules.sentence.Slots;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.Message;
import kpi.source.Messages;

/** Reads the subjects and conditions of rules about the rows of a table. */
public final class ConditionReader {

  private final DataDictionary dictionary;
  private final Messages messages;

  public ConditionReader(DataDictionary dictionary, Messages messages) {
    this.dictionary = dictionary;
    this.messages = messages;
  }

  /** The table whose rows a rule is about. */
  public TableSchema table(RuleText text) {
    return dictionary.bySubject(text.subject().match().said().first());
  }

  /** The conditions of a rule that make sense of the table; the others are in the messages. */
  public List<Condition> conditions(RuleText text, TableSchema table) {
    return text.conditions().stream().flatMap(line -> condition(line, table).stream()).toList();
  }

  private Optional<Condition> condition(SentenceLine line, TableSchema table) {
    return line.isGroup() ? group(line, table) : one(line, table);
  }

  private Optional<Condition> group(SentenceLine line, TableSchema table) {
    List<Condition> members =
        line.members().stream().flatMap(member -> condition(member, table).stream()).toList();
    if (members.size() < line.members().size()) {
      return Optional.empty();
    }
    List<Question> asked = members.stream().map(Condition::question).toList();
    return Optional.of(
        new Condition(
            line.wholeText(),
            line.text(),
            line.place(),
            new AtLeastOf(table, line.least(), asked),
            line.match().said(),
            members));
  }

  private Optional<Condition> one(SentenceLine line, TableSchema table) {
    Said said = line.match().said();
    try {
      Question question = Slots.question(said, table);
      return Optional.of(
          new Condition(line.text(), line.text(), line.place(), question, said, List.of()));
    } catch (NoQuestion senseless) {
      messages.add(
          Message.error(senseless.code(), line.place(), senseless.arguments())
              .withExcerpt(line.line()));
      return Optional.empty();
    }
  }
}
