package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Truth;
import kpi.model.Value;
import kpi.rules.classification.ClassificationRule;
import kpi.rules.classification.Condition;
import kpi.rules.classification.Outcome;
import kpi.rules.classification.Populations;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;

/**
 * The rules that a group depends on and that are open for one subject, with the blanks that keep
 * them open.
 */
final class OpenRules {

  private final List<Question> questions = new ArrayList<>();
  private final Set<Column> columns = new LinkedHashSet<>();
  private final StringBuilder signature = new StringBuilder();

  OpenRules(Group group, Populations populations, Fact fact, Outcome outcome, Setting setting) {
    Set<String> closure = new LinkedHashSet<>();
    group.populations().forEach(name -> closure.addAll(populations.closure(name)));
    for (String population : closure) {
      for (ClassificationRule rule : populations.rules(population)) {
        Truth truth = outcome.ofRule(rule.name());
        signature.append(truth.ordinal());
        if (truth == Truth.UNKNOWN) {
          rule.conditions().forEach(condition -> read(condition, fact, outcome, setting));
        }
      }
    }
    for (Column column : group.columns()) {
      signature.append('|').append(fact.known(column));
      if (!fact.value(column).isKnown()) {
        columns.add(column);
      }
    }
  }

  private void read(Condition condition, Fact fact, Outcome outcome, Setting setting) {
    Question question = condition.question();
    boolean unknown = question.answer(fact, outcome, setting) == Truth.UNKNOWN;
    signature.append(unknown ? '?' : '.');
    if (!unknown) {
      return;
    }
    questions.add(question);
    for (Column column : question.columns(fact)) {
      // Two columns of one question are told apart: which of them is blank matters.
      signature.append(column.name());
      if (isOpen(fact.value(column))) {
        columns.add(column);
      } else {
        signature.append('=').append(fact.written(column));
      }
      signature.append(';');
    }
  }

  private static boolean isOpen(Value value) {
    return !value.isKnown()
        || (value instanceof Value.Days days && !days.first().equals(days.last()));
  }

  /** The questions without an answer. */
  List<Question> questions() {
    return questions;
  }

  /** The columns that must be filled in to answer them. */
  Set<Column> columns() {
    return columns;
  }

  /** Equal for subjects that could turn out the same ways. */
  String signature() {
    return signature.toString();
  }
}
