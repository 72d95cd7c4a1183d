package kpi.analysis.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.Value;
import kpi.rules.classification.Condition;
import kpi.rules.classification.RowRule;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;

/**
 * Conditions of one rule that contradict each other, or of which one says nothing that the other
 * does not. Each pair is tried on every value that either of them tells apart.
 */
final class ConditionConflicts {

  // Any day does: limits of spans move with it.
  private static final Setting ANY_DAY =
      new Setting(LocalDate.of(2026, 1, 1), new FiscalYear(2025));

  private final Messages messages;

  ConditionConflicts(Messages messages) {
    this.messages = messages;
  }

  void check(RowRule rule) {
    List<Condition> conditions = rule.conditions();
    for (int later = 1; later < conditions.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        check(rule, conditions.get(earlier), conditions.get(later), later);
      }
    }
  }

  private void check(RowRule rule, Condition earlier, Condition later, int index) {
    Question one = earlier.question();
    Question other = later.question();
    if (one.equals(other)) {
      report(Message::warning, "repeated-condition", rule, earlier, later, index);
    } else if (one.equals(new Not(other)) || other.equals(new Not(one))) {
      report(Message::error, "contradicting-conditions", rule, earlier, later, index);
    } else if (aboutOneColumn(one, other)) {
      compare(rule, earlier, later, index);
    }
  }

  private static boolean aboutOneColumn(Question one, Question other) {
    return one.allColumns().size() >= 1
        && one.items().size() == 1
        && one.items().equals(other.items())
        && one.populations().isEmpty();
  }

  private void compare(RowRule rule, Condition earlier, Condition later, int index) {
    boolean both = false;
    boolean onlyOne = false;
    boolean onlyOther = false;
    for (Fact fact : facts(rule, earlier.question(), later.question())) {
      boolean one = earlier.question().answer(fact, name -> Truth.NO, ANY_DAY) == Truth.YES;
      boolean other = later.question().answer(fact, name -> Truth.NO, ANY_DAY) == Truth.YES;
      both |= one && other;
      onlyOne |= one && !other;
      onlyOther |= other && !one;
    }
    if (!both) {
      report(Message::error, "contradicting-conditions", rule, earlier, later, index);
    } else if (!onlyOne || !onlyOther) {
      report(Message::warning, "repeated-condition", rule, earlier, later, index);
    }
  }

  private static List<Fact> facts(RowRule rule, Question one, Question other) {
    Fact blank = Facts.blank(rule.table());
    Column column = one.items().get(0).columns().get(0);
    Set<Value> values = new LinkedHashSet<>(one.deciders(column, ANY_DAY));
    values.addAll(other.deciders(column, ANY_DAY));
    List<Fact> facts = new ArrayList<>(List.of(blank));
    values.forEach(value -> facts.add(blank.with(column, value)));
    return facts;
  }

  private interface Kind {
    Message of(String code, Place place, String... arguments);
  }

  private void report(
      Kind kind, String code, RowRule rule, Condition earlier, Condition later, int index) {
    messages.add(
        kind.of(
                code,
                later.place(),
                later.sentence(),
                earlier.sentence(),
                Integer.toString(earlier.place().line()))
            .withExcerpt(rule.text().conditions().get(index).line()));
  }
}
