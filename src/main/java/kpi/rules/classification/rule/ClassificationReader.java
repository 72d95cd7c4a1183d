package kpi.rules.classification.rule;

import java.util.ArrayList;
import java.util.List;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Reads rules as classifications of the rows of a table, and checks each against the data
 * dictionary.
 */
public final class ClassificationReader {

  private final ConditionReader reader;
  private final Messages messages;

  public ClassificationReader(DataDictionary dictionary, Messages messages) {
    this.reader = new ConditionReader(dictionary, messages);
    this.messages = messages;
  }

  /** The rules that make sense by themselves; what does not is in the messages. */
  public List<ClassificationRule> read(List<RuleText> texts) {
    List<ClassificationRule> rules = new ArrayList<>();
    for (RuleText text : texts) {
      TableSchema table = reader.table(text);
      List<Condition> conditions = reader.conditions(text, table);
      if (text.conclusions().size() > 1) {
        report("second-conclusion", text.conclusions().get(1), text.conclusions().get(1).text());
      } else if (conditions.size() == text.conditions().size()) {
        String population = text.conclusions().get(0).match().said().first();
        rules.add(new ClassificationRule(text, table, population, conditions));
      }
    }
    return rules;
  }

  private void report(String code, SentenceLine line, String... arguments) {
    messages.add(Message.error(code, line.place(), arguments).withExcerpt(line.line()));
  }
}
