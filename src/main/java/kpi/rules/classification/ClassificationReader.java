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

/**
 * Reads rules as classifications of the rows of a table, and checks each against the data
 * dictionary.
 */
public final class ClassificationReader {

  private static final Pattern SUBJECT = Pattern.compile("subject == \"([^\"]+)\"");
  private static final String POPULATION_SLOT = "a";

  private final DataDictionary dictionary;
  private final Messages messages;

  public ClassificationReader(DataDictionary dictionary, Messages messages) {
    this.dictionary = dictionary;
    this.messages = messages;
  }

  /** The rules that make sense by themselves; what does not is in the messages. */
  public List<ClassificationRule> read(List<RuleText> texts) {
    List<ClassificationRule> rules = new ArrayList<>();
    for (RuleText text : texts) {
      TableSchema table = table(text);
      List<Condition> conditions = conditions(text, table);
      if (text.conclusions().size() > 1) {
        report("second-conclusion", text.conclusions().get(1), text.conclusions().get(1).text());
      } else if (conditions.size() == text.conditions().size()) {
        String population = text.conclusions().get(0).match().slot(POPULATION_SLOT);
        rules.add(new ClassificationRule(text, table, population, conditions));
      }
    }
    return rules;
  }

  private TableSchema table(RuleText text) {
    Matcher subject = SUBJECT.matcher(text.subject().match().drl());
    if (!subject.find()) {
      throw new IllegalStateException("no subject in " + text.subject().match().drl());
    }
    return dictionary.bySubject(subject.group(1));
  }

  private List<Condition> conditions(RuleText text, TableSchema table) {
    QuestionReader reader = new QuestionReader(table);
    List<Condition> conditions = new ArrayList<>();
    for (SentenceLine line : text.conditions()) {
      String drl = line.match().drl();
      try {
        Question question = reader.read(Call.parse(drl));
        conditions.add(new Condition(line.text(), line.place(), question, drl));
      } catch (NoQuestion senseless) {
        report(senseless.code(), line, senseless.arguments());
      }
    }
    return conditions;
  }

  private void report(String code, SentenceLine line, String... arguments) {
    messages.add(Message.error(code, line.place(), arguments).withExcerpt(line.line()));
  }
}
