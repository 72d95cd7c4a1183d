package kpi.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.evaluation.tally.CellPlan;
import kpi.model.Column;
import kpi.model.DefinedCell;
import kpi.model.DisclosureRule;
import kpi.model.Formula;
import kpi.model.TableSchema;
import kpi.model.Truth;
import kpi.model.Value;
import kpi.rules.condition.Setting;

/**
 * Which rows of the protected tables stand behind which figures. Rows that stand behind the same
 * figures in the same way are an atom; atoms are numbered the same whatever the order of the rows.
 */
final class RowSets implements Collector {

  private static final int WAYS = Truth.values().length;

  private final List<DefinedCell> cells;
  private final DisclosureRule rule;
  private final Map<String, OfRows> tables = new LinkedHashMap<>();

  RowSets(List<DefinedCell> cells, DisclosureRule rule) {
    this.cells = cells;
    this.rule = rule;
  }

  @Override
  public Optional<OfRows> of(TableSchema table, Setting setting) {
    if (!rule.protects().containsKey(table.name())) {
      return Optional.empty();
    }
    OfRows rows = new OfRows(plans(table), rule.amounts().largest(), setting);
    tables.put(table.name(), rows);
    return Optional.of(rows);
  }

  private List<CellPlan> plans(TableSchema table) {
    List<CellPlan> plans = new ArrayList<>();
    for (DefinedCell cell : cells) {
      if (cell.formula() instanceof Formula.Tallied tallied && tallied.table().equals(table)) {
        plans.add(new CellPlan(cell, tallied));
      }
    }
    return plans;
  }

  /** By name, in the order of the dictionary; only after all rows were seen. */
  Map<String, Table> tables() {
    Map<String, Table> found = new LinkedHashMap<>();
    tables.forEach((name, rows) -> found.put(name, rows.table(name)));
    return found;
  }

  /**
   * Rows that stand behind the same figures.
   *
   * @param sums by column, of the cells that are filled in
   * @param largest by column, the largest numbers, the largest first
   */
  record Atom(long rows, Map<String, BigDecimal> sums, Map<String, List<BigDecimal>> largest) {

    private static final Atom NONE = new Atom(0, Map.of(), Map.of());

    private Atom with(Map<String, BigDecimal> numbers, int most) {
      Map<String, BigDecimal> moreSums = new HashMap<>(sums);
      Map<String, List<BigDecimal>> more = new HashMap<>(largest);
      numbers.forEach(
          (column, number) -> {
            moreSums.merge(column, number, BigDecimal::add);
            more.merge(column, List.of(number), (one, other) -> largest(one, other, most));
          });
      return new Atom(rows + 1, moreSums, more);
    }

    static List<BigDecimal> largest(List<BigDecimal> one, List<BigDecimal> other, int most) {
      return Stream.concat(one.stream(), other.stream())
          .sorted(Comparator.reverseOrder())
          .limit(most)
          .toList();
    }
  }

  /**
   * A table with its atoms.
   *
   * @param plans of the cells counted or summed over it
   * @param standings by atom, how its rows stand to each of the cells
   */
  record Table(String name, List<CellPlan> plans, List<String> standings, List<Atom> atoms) {

    /** The atoms that stand in some way to a cell. */
    BitSet atoms(int plan, Predicate<Standing> standing) {
      BitSet found = new BitSet();
      for (int atom = 0; atom < standings.size(); atom++) {
        if (standing.test(Standing.of(standings.get(atom).charAt(plan)))) {
          found.set(atom);
        }
      }
      return found;
    }
  }

  /** Whether rows belong to what a cell is taken over, and to its part. */
  record Standing(Truth whole, Truth part) {

    static Standing of(char code) {
      return new Standing(Truth.values()[code / WAYS], Truth.values()[code % WAYS]);
    }

    private char code() {
      return (char) (whole.ordinal() * WAYS + part.ordinal());
    }
  }

  /** Gathers the atoms of a table. */
  static final class OfRows implements OfTable {

    private final List<CellPlan> plans;
    private final int largest;
    private final Setting setting;
    private final Set<Column> summed = new LinkedHashSet<>();
    private final SortedMap<String, Atom> atoms = new TreeMap<>();

    private OfRows(List<CellPlan> plans, int largest, Setting setting) {
      this.plans = plans;
      this.largest = largest;
      this.setting = setting;
      plans.forEach(plan -> plan.summed().forEach(summed::add));
    }

    @Override
    public Runnable look(List<Decision> rows) {
      List<Seen> seen = rows.stream().map(this::seen).toList();
      return () -> seen.forEach(this::add);
    }

    private record Seen(String standings, Map<String, BigDecimal> numbers) {}

    private Seen seen(Decision row) {
      StringBuilder standings = new StringBuilder(plans.size());
      plans.forEach(plan -> standings.append(standing(plan, row).code()));
      Map<String, BigDecimal> numbers = new HashMap<>();
      for (Column column : summed) {
        if (row.fact().value(column) instanceof Value.Number number) {
          numbers.put(column.label(), number.number());
        }
      }
      return new Seen(standings.toString(), numbers);
    }

    private Standing standing(CellPlan plan, Decision row) {
      if (plan.blank(row.fact()).filter(plan::leavesOut).isPresent()) {
        return new Standing(Truth.NO, Truth.NO);
      }
      var asked = plan.asked(row.fact(), setting);
      Truth whole = plan.whole(row, asked);
      return new Standing(whole, whole == Truth.NO ? Truth.NO : plan.part(row, asked));
    }

    private void add(Seen row) {
      Atom before = atoms.getOrDefault(row.standings(), Atom.NONE);
      atoms.put(row.standings(), before.with(row.numbers(), largest));
    }

    private Table table(String name) {
      return new Table(name, plans, List.copyOf(atoms.keySet()), List.copyOf(atoms.values()));
    }
  }
}
