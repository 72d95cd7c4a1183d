package kpi.disclosure.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kpi.evaluation.formula.Operands;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.evaluation.tally.JointCell;
import kpi.evaluation.tally.TableTally;
import kpi.evaluation.tally.cell.CellPlan;
import kpi.evaluation.tally.cell.RowShare;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.Formula;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.rules.RuleBook;
import kpi.rules.condition.Setting;

/**
 * Which rows of the protected tables stand behind which figures. Rows that stand behind the same
 * figures in the same way are an atom; atoms are numbered the same whatever the order of the rows.
 */
public final class RowSets implements Collector {

  private final List<DefinedCell> cells;
  private final Operands operands;
  private final RuleBook.InForce rules;
  private final DisclosureRule rule;
  private final Map<String, OfRows> tables = new LinkedHashMap<>();

  public RowSets(List<DefinedCell> cells, RuleBook.InForce rules, DisclosureRule rule) {
    this.cells = cells;
    this.operands = new Operands(cells);
    this.rules = rules;
    this.rule = rule;
  }

  @Override
  public Optional<OfRows> of(TableSchema table, Setting setting) {
    if (!rule.protects().containsKey(table.name())) {
      return Optional.empty();
    }
    OfRows rows = new OfRows(table, setting);
    tables.put(table.name(), rows);
    return Optional.of(rows);
  }

  /** By name, in the order of the dictionary; only after all rows were seen. */
  public Map<String, AtomTable> tables() {
    Map<String, AtomTable> found = new LinkedHashMap<>();
    tables.forEach((name, rows) -> found.put(name, rows.table(name)));
    return found;
  }

  /** Gathers the atoms of a table. */
  final class OfRows implements OfTable {

    private final Setting setting;
    private final TableTally tally;
    private final List<CellPlan> plans = new ArrayList<>();
    private final List<CountedCell> counted = new ArrayList<>();

    /** By cell that is counted, the number of the plan of what is above the line and below. */
    private final List<int[]> sides = new ArrayList<>();

    private final Set<Column> summed = new LinkedHashSet<>();
    private final Map<String, List<RowShare>> decided = new ConcurrentHashMap<>();
    private final SortedMap<String, Gathered> atoms = new TreeMap<>();

    private record Gathered(Atom atom, List<RowShare> shares) {}

    /**
     * A row.
     *
     * @param code the same for the same shares
     */
    private record Seen(String code, List<RowShare> shares, Map<String, BigDecimal> numbers) {}

    private OfRows(TableSchema table, Setting setting) {
      this.setting = setting;
      List<DefinedCell> over = over(table);
      List<JointCell> joint = operands.joint(table);
      this.tally =
          new TableTally(over, joint, List.of(), rules.classifier(), rules.populations(), setting);
      over.forEach(cell -> add(CountedCell.of(cell, formula(cell)), cell, cell));
      joint.forEach(
          one -> add(CountedCell.of(one, operands.cell(one.cell())), one.above(), one.below()));
      plans.forEach(plan -> plan.summed().forEach(summed::add));
    }

    private void add(CountedCell cell, DefinedCell above, DefinedCell below) {
      counted.add(cell);
      sides.add(new int[] {plan(above), plan(below)});
    }

    private int plan(DefinedCell cell) {
      for (int i = 0; i < plans.size(); i++) {
        if (plans.get(i).cell().equals(cell)) {
          return i;
        }
      }
      plans.add(new CellPlan(cell, formula(cell)));
      return plans.size() - 1;
    }

    @Override
    public Runnable look(List<Decision> rows) {
      List<Seen> seen = rows.stream().map(this::seen).toList();
      return () -> seen.forEach(this::add);
    }

    private Seen seen(Decision row) {
      List<Stands> stands = plans.stream().map(plan -> Stands.of(plan, row, setting)).toList();
      if (stands.contains(Stands.OPEN)) {
        Map<CellId, RowShare> shares = tally.shares(row.fact(), row.outcome());
        List<RowShare> open = counted.stream().map(one -> shares.get(one.cell())).toList();
        String code = open.stream().map(RowShare::code).collect(Collectors.joining(" ", "?", ""));
        return new Seen(code, open, numbers(row));
      }
      String code = stands.stream().map(one -> one.letter).collect(Collectors.joining());
      return new Seen(code, decided.computeIfAbsent(code, any -> shares(stands)), numbers(row));
    }

    private List<RowShare> shares(List<Stands> stands) {
      List<RowShare> shares = new ArrayList<>();
      for (int i = 0; i < counted.size(); i++) {
        CountedCell cell = counted.get(i);
        Stands above = stands.get(sides.get(i)[0]);
        Stands below = stands.get(sides.get(i)[1]);
        shares.add(
            above.share(
                above.adds(cell.above().measure()),
                cell.below().filter(side -> below.adds(side.measure())).isPresent()));
      }
      return shares;
    }

    private Map<String, BigDecimal> numbers(Decision row) {
      Map<String, BigDecimal> numbers = new HashMap<>();
      for (Column column : summed) {
        if (row.fact().value(column) instanceof Value.Number number) {
          numbers.put(column.label(), number.number());
        }
      }
      return numbers;
    }

    private void add(Seen row) {
      Gathered before = atoms.getOrDefault(row.code(), new Gathered(Atom.NONE, row.shares()));
      Atom with = before.atom().with(row.numbers(), rule.amounts().largest());
      atoms.put(row.code(), new Gathered(with, before.shares()));
    }

    private AtomTable table(String name) {
      return new AtomTable(
          name,
          counted,
          atoms.values().stream().map(Gathered::atom).toList(),
          atoms.values().stream().map(Gathered::shares).toList());
    }
  }

  private List<DefinedCell> over(TableSchema table) {
    return cells.stream()
        .filter(
            cell ->
                cell.formula() instanceof Formula.Tallied tallied && tallied.table().equals(table))
        .toList();
  }

  private static Formula.Tallied formula(DefinedCell cell) {
    return (Formula.Tallied) cell.formula();
  }
}
