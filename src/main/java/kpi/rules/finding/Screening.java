package kpi.rules.finding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kpi.model.Truth;
import kpi.model.definition.DeclaredLabels;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.rules.classification.Case;
import kpi.rules.classification.answer.Questionnaire;
import kpi.rules.classification.rule.Condition;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.Setting;
import kpi.rules.engine.RuleBases;
import kpi.rules.sentence.SentenceKind;

/**
 * Finds what cannot be right in rows, and makes of each row what counts of it. All findings are
 * decided on the row as it is written, so the order of the rules does not matter.
 *
 * <p>Nearly every row is in order. Which rules hold for it is asked of their conditions; the engine
 * is fired on the first row for which just these rules hold, and what it concluded is kept.
 */
public final class Screening {

  private static final Memberships NONE = population -> Truth.UNKNOWN;

  private final Map<TableSchema, OfTable> tables = new HashMap<>();
  private final DeclaredLabels labels;
  private final RuleBases compiled;

  /** The rules about one table, with what they conclude where just some of them hold. */
  private record OfTable(
      List<FindingRule> rules, Questionnaire questions, Map<BitSet, List<Conclusion>> concluded) {

    OfTable() {
      this(new ArrayList<>(), new Questionnaire(), new ConcurrentHashMap<>());
    }

    void add(FindingRule rule) {
      rules.add(rule);
      rule.conditions().forEach(questions::add);
    }
  }

  /** A conclusion about the cell of an item; of none, about the row. */
  private record Conclusion(FindingRule rule, Optional<Item> item, boolean doubted) {}

  /**
   * @param inForce the rules that hold on the reference date
   * @param labels those that definitions list
   * @param compiled shared with other books of rules
   */
  public Screening(List<FindingRule> inForce, DeclaredLabels labels, RuleBases compiled) {
    this.labels = labels;
    this.compiled = compiled;
    for (FindingRule rule : inForce) {
      tables.computeIfAbsent(rule.table(), table -> new OfTable()).add(rule);
    }
  }

  /**
   * The row as it counts: what is doubted is unknown, and a label that was typed otherwise is the
   * listed one. Any number of threads may ask.
   *
   * @param told takes the findings
   */
  public Fact screen(Fact fact, Setting setting, Consumer<Finding> told) {
    return labels.asListed(withoutDoubted(fact, setting, told));
  }

  private Fact withoutDoubted(Fact fact, Setting setting, Consumer<Finding> told) {
    OfTable table = tables.get(fact.table());
    BitSet holding = table == null ? new BitSet(0) : holding(table.rules(), fact, setting);
    if (holding.isEmpty()) {
      return fact;
    }
    List<Conclusion> conclusions = table.concluded().get(holding);
    if (conclusions == null) {
      conclusions = fire(table, fact, setting);
      table.concluded().put(holding, conclusions);
    }
    Fact counted = fact;
    for (Conclusion conclusion : conclusions) {
      Optional<Column> column = conclusion.item().map(item -> item.deciding(fact));
      boolean doubted = conclusion.doubted() && !fact.value(column.orElseThrow()).isBlank();
      told.accept(new Finding(conclusion.rule(), fact, column, doubted));
      if (doubted) {
        counted = counted.with(column.get(), new Value.Doubted(fact.value(column.get())));
      }
    }
    return counted;
  }

  /** The rules of which every condition certainly holds, by their place in the list. */
  private static BitSet holding(List<FindingRule> rules, Fact fact, Setting setting) {
    BitSet holding = new BitSet(0);
    for (int i = 0; i < rules.size(); i++) {
      if (holds(rules.get(i).conditions(), fact, setting)) {
        holding.set(i);
      }
    }
    return holding;
  }

  private static boolean holds(List<Condition> conditions, Fact fact, Setting setting) {
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).question().answer(fact, NONE, setting) != Truth.YES) {
        return false;
      }
    }
    return true;
  }

  private List<Conclusion> fire(OfTable table, Fact fact, Setting setting) {
    List<String> rules = table.rules().stream().map(rule -> rule.text().drl()).toList();
    Case asked =
        Case.ofRow(
            0, fact.table().subject(), table.questions(), table.questions().ask(fact, setting));
    List<Found> found = compiled.of(rules).fire(List.of(asked), Found.class);
    Map<String, FindingRule> byName = new LinkedHashMap<>();
    table.rules().forEach(rule -> byName.put(rule.name(), rule));
    List<Conclusion> conclusions = new ArrayList<>();
    for (Found one : found) {
      FindingRule rule = byName.get(one.rule());
      SentenceKind kind = one.said().kind();
      if (kind != SentenceKind.STOP) {
        Optional<Item> item = fact.table().item(one.said().first());
        conclusions.add(new Conclusion(rule, item, kind == SentenceKind.DOUBT));
      } else if (rule.verdicts().isEmpty()) {
        conclusions.add(new Conclusion(rule, rule.about(), false));
      }
    }
    return List.copyOf(conclusions);
  }
}
