package kpi.evaluation.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.evaluation.formula.Operands;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.evaluation.tally.Referral;
import kpi.evaluation.tally.TableTally;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.CellId;
import kpi.model.dataset.RowNotes;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Setting;

/** Tallies the cells that are counted or summed over rows. */
public final class Tallies implements Collector {

  private static final Runnable NOTHING = () -> {};

  private final RuleBook.InForce rules;
  private final List<DefinedCell> cells;
  private final Operands operands;
  private final Referrals referrals;
  private final RowNotes notes;
  private final Map<CellId, CellTally> totals = new HashMap<>();
  private final Set<CellId> assumed = new HashSet<>();

  /**
   * @param notes what is said of single rows
   */
  public Tallies(
      RuleBook.InForce rules, List<DefinedCell> cells, Operands operands, RowNotes notes) {
    this.rules = rules;
    this.cells = cells;
    this.operands = operands;
    this.notes = notes;
    this.referrals = new Referrals(cells, notes);
  }

  @Override
  public Optional<OfTable> of(TableSchema table, Setting setting) {
    Optional<OfAssumed> ofAssumed =
        Optional.of(notes.of(table).assumedIds())
            .filter(ids -> !ids.isEmpty())
            .map(ids -> new OfAssumed(ids, tally(table, setting)));
    return Optional.of(new OfRows(tally(table, setting), ofAssumed, referrals.to(table), setting));
  }

  private TableTally tally(TableSchema table, Setting setting) {
    return new TableTally(
        over(table),
        operands.joint(table),
        referrals.from(table),
        rules.classifier(),
        rules.populations(),
        setting);
  }

  private List<DefinedCell> over(TableSchema table) {
    return cells.stream()
        .filter(
            cell ->
                cell.formula() instanceof Formula.Tallied tallied && tallied.table().equals(table))
        .toList();
  }

  /** The tallies of all tables, once their rows were seen. */
  public Map<CellId, CellTally> totals() {
    return totals;
  }

  /** The cells that count a row which is only assumed to be there. */
  public Set<CellId> assumed() {
    return assumed;
  }

  /** The tally of the rows that are only assumed to be there, apart from that of all. */
  private record OfAssumed(Set<String> ids, TableTally tally) {

    void add(List<Decision> rows) {
      List<Decision> some = rows.stream().filter(row -> ids.contains(row.fact().id())).toList();
      tally.add(
          some.stream().map(Decision::fact).toList(),
          some.stream().map(Decision::outcome).toList());
    }

    Set<CellId> cells() {
      return tally.totals().entrySet().stream()
          .filter(cell -> cell.getValue().members() > 0)
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }
  }

  /** The order in which subjects are added makes no difference. */
  private final class OfRows implements OfTable {

    private final TableTally tally;
    private final Optional<OfAssumed> ofAssumed;
    private final List<Referral> referred;
    private final Setting setting;

    OfRows(
        TableTally tally, Optional<OfAssumed> ofAssumed, List<Referral> referred, Setting setting) {
      this.tally = tally;
      this.ofAssumed = ofAssumed;
      this.referred = referred;
      this.setting = setting;
    }

    @Override
    public Runnable look(List<Decision> rows) {
      List<Fact> facts = rows.stream().map(Decision::fact).toList();
      List<Outcome> outcomes = rows.stream().map(Decision::outcome).toList();
      tally.add(facts, outcomes);
      ofAssumed.ifPresent(some -> some.add(rows));
      referred.forEach(referral -> referral.add(facts, outcomes, setting));
      return NOTHING;
    }

    @Override
    public void end() {
      totals.putAll(tally.totals());
      ofAssumed.ifPresent(some -> assumed.addAll(some.cells()));
    }
  }
}
