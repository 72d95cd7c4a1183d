package kpi.rules.classification.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Value;
import kpi.rules.condition.Domain;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Conditions of one rule that contradict each other, or of which one says nothing that the other
 * does not. Each pair is tried on every value that either of them tells apart.
 */
public final class ConditionConflicts {

  private final Messages messages;

  public ConditionConflicts(Messages messages) {
    this.messages = messages;
  }

  /** Pairs that no row can fulfil are errors. */
  public void refuse(RowRule rule) {
    pairs(rule, Kind.CONTRADICTING);
  }

  /** Pairs of which one says nothing that the other does not are warned of. */
  public void warn(RowRule rule) {
    pairs(rule, Kind.REPEATED);
  }

  /** Members of a group may contradict each other, since one is enough; cells of a row may not. */
  private void pairs(RowRule rule, Kind wanted) {
    List<Condition> single = rule.conditions().stream().filter(one -> !one.isGroup()).toList();
    pairs(rule, single, wanted);
    for (Condition group : rule.conditions()) {
      if (wanted == Kind.REPEATED) {
        pairs(rule, group.members(), wanted);
      }
      group.members().forEach(row -> pairs(rule, row.members(), wanted));
    }
  }

  private void pairs(RowRule rule, List<Condition> conditions, Kind wanted) {
    for (int later = 1; later < conditions.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Condition one = conditions.get(earlier);
        Condition other = conditions.get(later);
        if (kind(rule, one.question(), other.question()) == wanted) {
          report(wanted, rule, one, other);
        }
      }
    }
  }

  private static Kind kind(RowRule rule, Question one, Question other) {
    if (one.equals(other)) {
      return Kind.REPEATED;
    } else if (one.equals(new Not(other)) || other.equals(new Not(one))) {
      return Kind.CONTRADICTING;
    }
    return aboutOneColumn(one, other) ? compared(rule, one, other) : Kind.APART;
  }

  private static boolean aboutOneColumn(Question one, Question other) {
    return one.allColumns().size() >= 1
        && one.items().size() == 1
        && one.items().equals(other.items())
        && one.populations().isEmpty();
  }

  private static Kind compared(RowRule rule, Question one, Question other) {
    boolean both = false;
    boolean onlyOne = false;
    boolean onlyOther = false;
    for (Fact fact : facts(rule, one, other)) {
      boolean first = one.answer(fact, name -> Truth.NO, Setting.ANY_DAY) == Truth.YES;
      boolean second = other.answer(fact, name -> Truth.NO, Setting.ANY_DAY) == Truth.YES;
      both |= first && second;
      onlyOne |= first && !second;
      onlyOther |= second && !first;
    }
    if (!both) {
      return Kind.CONTRADICTING;
    }
    return onlyOne && onlyOther ? Kind.APART : Kind.REPEATED;
  }

  private static List<Fact> facts(RowRule rule, Question one, Question other) {
    Fact blank = Fact.blank(rule.table());
    Column column = one.items().get(0).columns().get(0);
    Set<Value> values = new LinkedHashSet<>(one.deciders(column, Setting.ANY_DAY));
    values.addAll(other.deciders(column, Setting.ANY_DAY));
    Domain.texts(List.of(one, other), Set.copyOf(values)).forEach(values::add);
    for (Question each : List.of(one, other)) {
      Domain.texts(each, Set.copyOf(values)).forEach(values::add);
    }
    List<Fact> facts = new ArrayList<>(List.of(blank));
    values.forEach(value -> facts.add(blank.with(column, value)));
    return facts;
  }

  private void report(Kind kind, RowRule rule, Condition earlier, Condition later) {
    String code = kind == Kind.CONTRADICTING ? "contradicting-conditions" : "repeated-condition";
    String[] arguments = {
      later.sentence(), earlier.sentence(), Integer.toString(earlier.place().line())
    };
    Message message =
        kind == Kind.CONTRADICTING
            ? Message.error(code, later.place(), arguments)
            : Message.warning(code, later.place(), arguments);
    messages.add(message.withExcerpt(rule.text().lineAt(later.place()).line()));
  }

  /** How two conditions of a rule stand to each other. */
  private enum Kind {
    APART,
    CONTRADICTING,
    REPEATED
  }
}
