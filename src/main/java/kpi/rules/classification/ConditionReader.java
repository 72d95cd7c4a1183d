package kpi.rules.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.model.DataDictionary;
import kpi.model.TableSchema;
import kpi.rules.condition.Call;
import kpi.rules.condition.NoQuestion;
import kpi.rules.condition.Question;
import kpi.rules.condition.QuestionReader;
import kpi.rules.text.RuleText;
import kpi.rules.text.SentenceLine;
import kpi.source.Message;
import kpi.source.Messages;

/** Reads the subjects and conditions of rules about the rows of a table. */
public final class ConditionReader {

  private static final Pattern SUBJECT = Pattern.compile("subject == \"([^\"]+)\"");

  private final DataDictionary dictionary;
  private final Messages messages;

  public ConditionReader(DataDictionary dictionary, Messages messages) {
    this.dictionary = dictionary;
    this.messages = messages;
  }

  /** The table whose rows a rule is about. */
  public TableSchema table(RuleText text) {
    Matcher subject = SUBJECT.matcher(text.subject().match().drl());
    if (!subject.find()) {
      throw new IllegalStateException("no subject in " + text.subject().match().drl());
    }
    return dictionary.bySubject(subject.group(1));
  }

  /** The conditions of a rule that make sense of the table; the others are in the messages. */
  public List<Condition> conditions(RuleText text, TableSchema table) {
    QuestionReader reader = new QuestionReader(table);
    List<Condition> conditions = new ArrayList<>();
    for (SentenceLine line : text.conditions()) {
      String drl = line.match().drl();
      try {
        Question question = reader.read(Call.parse(drl));
        conditions.add(new Condition(line.text(), line.place(), question, drl));
      } catch (NoQuestion senseless) {
        messages.add(
            Message.error(senseless.code(), line.place(), senseless.arguments())
                .withExcerpt(line.line()));
      }
    }
    return conditions;
  }
}
