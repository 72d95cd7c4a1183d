package kpi.rules.classification.rule;

import java.util.ArrayList;
import java.util.List;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
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
    List<Condition> conditions = new ArrayList<>();
    for (SentenceLine line : text.conditions()) {
      Said said = line.match().said();
      try {
        Question question = Slots.question(said, table);
        conditions.add(new Condition(line.text(), line.place(), question, said));
      } catch (NoQuestion senseless) {
        messages.add(
            Message.error(senseless.code(), line.place(), senseless.arguments())
                .withExcerpt(line.line()));
      }
    }
    return conditions;
  }
}
