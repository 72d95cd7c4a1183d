package kpi.evaluation.tally;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import kpi.evaluation.tally.cell.CellPlan;
import kpi.model.Truth;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Setting;

/**
 * A quotient whose numerator is counted on rows that refer to the rows of its denominator, such as
 * participants per hub. A row counts above only if the row that it refers to counts below: the two
 * never come from different populations.
 */
public final class Referral {

  private final DefinedCell numerator;
  private final Formula.Tallied formula;
  private final Column by;
  private final CellPlan below;
  private final Map<String, String> standing;
  private final Map<String, Truth> counted = new ConcurrentHashMap<>();

  /**
   * @param numerator the numerator's formula under the name of the quotient
   * @param by the column of the numerator's table that refers to the denominator's
   * @param standing id of a denominator's row that is left out → id of the one that stands for it
   */
  public Referral(
      DefinedCell numerator, Column by, DefinedCell denominator, Map<String, String> standing) {
    this.numerator = numerator;
    this.formula = (Formula.Tallied) numerator.formula();
    this.by = by;
    this.below = new CellPlan(denominator, (Formula.Tallied) denominator.formula());
    this.standing = Map.copyOf(standing);
  }

  /** The table of the numerator. */
  public TableSchema from() {
    return formula.table();
  }

  /** The table of the denominator, which is read before. */
  public TableSchema to() {
    return below.formula().table();
  }

  CellPlan plan() {
    return new CellPlan(numerator, formula, this::counts);
  }

  /** Takes in rows of the denominator, from any thread. */
  public void add(List<Fact> facts, List<Outcome> outcomes, Setting setting) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      Outcome outcome = outcomes.get(i);
      IntFunction<Truth> filters = below.asked(fact, setting);
      Truth whole = below.whole(outcome, filters);
      boolean ofPart = below.formula().numerator().ofPart();
      Truth counts = ofPart ? whole.and(below.part(outcome, filters)) : whole;
      if (counts != Truth.NO) {
        counted.put(fact.id(), counts);
      }
    }
  }

  /**
   * Whether the row that a row of the numerator refers to counts below; once all of them are in.
   */
  private Truth counts(Fact fact) {
    String id = fact.written(by);
    if (id.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return counted.getOrDefault(standing.getOrDefault(id, id), Truth.NO);
  }
}
