package kpi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kpi.disclosure.WithheldFigure.Reason;
import kpi.disclosure.rows.Atom;
import kpi.disclosure.rows.Atoms;
import kpi.disclosure.rows.RowSum;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.DisclosureRule.Amounts;
import kpi.model.definition.DisclosureRule.Protection;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables with totals across and down, attacked by somebody who writes down every table of whole
 * numbers that agrees with what is published. How many tables: {@code -Dkpi.disclosure.tables}.
 */
class WithholdingTest {

  private static final int LEAST = 3;
  private static final int TABLES = Integer.getInteger("kpi.disclosure.tables", 60);
  private static final DisclosureRule RULE =
      new DisclosureRule(
          "検証用",
          Optional.empty(),
          true,
          Optional.of(new FiscalYear(2025)),
          LEAST,
          LEAST,
          new Amounts(BigFraction.of(1, 5), 1, BigFraction.of(3, 4)),
          Map.of("companies", new Protection(true, true)));

  /** A table of counts, and each figure of it as the cells it adds up. */
  private record Counts(int rows, int columns, int[] counts, Map<CellId, BitSet> figures) {

    static Counts random(Random random, int rows, int columns) {
      int[] counts = random.ints(rows * columns, 0, 6).toArray();
      Map<CellId, BitSet> figures = new LinkedHashMap<>();
      BitSet all = new BitSet();
      all.set(0, counts.length);
      figures.put(CellId.of("all"), all);
      for (int row = 0; row < rows; row++) {
        BitSet across = new BitSet();
        across.set(row * columns, (row + 1) * columns);
        figures.put(CellId.of("row", Map.of("r", "" + row)), across);
        for (int column = 0; column < columns; column++) {
          BitSet one = new BitSet();
          one.set(row * columns + column);
          figures.put(CellId.of("cell", Map.of("r", "" + row, "c", "" + column)), one);
          figures
              .computeIfAbsent(CellId.of("column", Map.of("c", "" + column)), c -> new BitSet())
              .set(row * columns + column);
        }
      }
      return new Counts(rows, columns, counts, figures);
    }

    int of(BitSet cells) {
      return cells.stream().map(cell -> counts[cell]).sum();
    }

    boolean isSensitive(BitSet cells) {
      return of(cells) > 0 && of(cells) < LEAST;
    }

    Shown shown() {
      List<Atom> atoms = new ArrayList<>();
      for (int count : counts) {
        atoms.add(new Atom(count, Map.of(), Map.of()));
      }
      Map<CellId, Set<RowSum>> byCell = new LinkedHashMap<>();
      Map<RowSum, Reason> sensitive = new LinkedHashMap<>();
      figures.forEach(
          (figure, cells) -> {
            RowSum quantity = new RowSum("companies", RowSum.ROWS, cells);
            byCell.put(figure, Set.of(quantity));
            if (isSensitive(cells)) {
              sensitive.put(quantity, Reason.FEW);
            }
          });
      return new Shown(new Atoms(Map.of("companies", atoms)), byCell, sensitive, Set.of());
    }

    /**
     * The least and greatest that each figure can be, for who knows all others but the withheld.
     */
    Map<CellId, int[]> attacked(Set<CellId> withheld) {
      List<BitSet> known = new ArrayList<>(List.of(figures.get(CellId.of("all"))));
      figures.forEach(
          (figure, cells) -> {
            if (!withheld.contains(figure)) {
              known.add(cells);
            }
          });
      Map<CellId, int[]> reach = new HashMap<>();
      new AllTables(this, known).each(table -> widen(reach, table));
      return reach;
    }

    private void widen(Map<CellId, int[]> reach, int[] table) {
      figures.forEach(
          (figure, cells) -> {
            int value = cells.stream().map(cell -> table[cell]).sum();
            int[] ends = reach.computeIfAbsent(figure, any -> new int[] {value, value});
            ends[0] = Math.min(ends[0], value);
            ends[1] = Math.max(ends[1], value);
          });
    }

    /** Whether nobody finds a sensitive figure too closely. */
    boolean isSafe(Set<CellId> withheld) {
      Map<CellId, int[]> reach = attacked(withheld);
      return figures.entrySet().stream()
          .filter(figure -> isSensitive(figure.getValue()))
          .allMatch(
              figure -> reach.get(figure.getKey())[1] - reach.get(figure.getKey())[0] >= LEAST);
    }
  }

  /** Every table of whole numbers that gives the known sums. */
  private record AllTables(Counts counts, List<BitSet> known) {

    interface Seen {
      void table(int[] numbers);
    }

    void each(Seen seen) {
      fill(new int[counts.counts().length], 0, seen);
    }

    private void fill(int[] numbers, int next, Seen seen) {
      if (next == numbers.length) {
        seen.table(numbers);
        return;
      }
      int most = Integer.MAX_VALUE;
      int exactly = -1;
      for (BitSet sum : known) {
        if (sum.get(next)) {
          int left = counts.of(sum) - sum.stream().filter(c -> c < next).map(c -> numbers[c]).sum();
          most = Math.min(most, left);
          exactly = sum.length() == next + 1 ? left : exactly;
          if (sum.length() == next + 1 && exactly != left) {
            return;
          }
        }
      }
      for (int number = Math.max(0, exactly); number <= (exactly < 0 ? most : exactly); number++) {
        numbers[next] = number;
        if (number <= most && holds(numbers, next)) {
          fill(numbers, next + 1, seen);
        }
      }
      numbers[next] = 0;
    }

    private boolean holds(int[] numbers, int last) {
      return known.stream()
          .filter(sum -> sum.length() == last + 1)
          .allMatch(sum -> sum.stream().map(c -> numbers[c]).sum() == counts.of(sum));
    }
  }

  @Test
  void no_attacker_finds_a_withheld_number_within_the_width() {
    int others = 0;
    int attacked = 0;
    for (int seed = 1; seed <= TABLES; seed++) {
      Counts counts = Counts.random(new Random(seed), 3, 3);
      Withholding withholding = Withholding.of(counts.shown(), RULE);
      Map<CellId, Reason> withheld = withholding.withheld();
      assertThat(withheld.keySet()).as("sensitive figures of %s", seed).containsAll(few(counts));
      others += withheld.size() - few(counts).size();
      if (withholding.protectsAll() && !withheld.isEmpty()) {
        attacked++;
        assertThat(counts.isSafe(withheld.keySet())).as("table %s, %s", seed, withheld).isTrue();
      }
    }
    assertThat(others).as("figures withheld for the sake of others").isPositive();
    assertThat(attacked).as("tables attacked").isGreaterThan(TABLES / 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void no_smaller_choice_would_do(int seed) {
    Counts counts = Counts.random(new Random(seed), 2, 3);
    Set<CellId> few = few(counts);
    Withholding withholding = Withholding.of(counts.shown(), RULE);
    int others = withholding.withheld().size() - few.size();
    if (withholding.protectsAll() && others > 0) {
      List<CellId> rest = new ArrayList<>(counts.figures().keySet());
      rest.removeAll(few);
      assertThat(anyIsSafe(counts, few, rest, 0, others - 1)).isFalse();
    }
  }

  private static boolean anyIsSafe(
      Counts counts, Set<CellId> chosen, List<CellId> rest, int from, int more) {
    if (counts.isSafe(chosen)) {
      return true;
    }
    for (int next = from; more > 0 && next < rest.size(); next++) {
      Set<CellId> with = new LinkedHashSet<>(chosen);
      with.add(rest.get(next));
      if (anyIsSafe(counts, with, rest, next + 1, more - 1)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void what_the_number_of_rows_gives_away_is_told() {
    Counts two = new Counts(1, 1, new int[] {2}, Map.of(CellId.of("all"), bits(0)));
    Withholding withholding = Withholding.of(two.shown(), RULE);
    assertThat(withholding.protectsAll()).isFalse();
    assertThat(withholding.withheld()).containsOnlyKeys(CellId.of("all"));
  }

  @Test
  void a_sum_is_kept_from_being_worked_out_from_its_total() {
    List<Atom> atoms = List.of(sum(2, 100), sum(8, 300), sum(9, 500));
    Map<CellId, Set<RowSum>> byCell = new LinkedHashMap<>();
    byCell.put(CellId.of("all"), Set.of(grants(0, 1, 2)));
    byCell.put(CellId.of("first"), Set.of(grants(0)));
    byCell.put(CellId.of("second"), Set.of(grants(1)));
    byCell.put(CellId.of("third"), Set.of(grants(2)));
    Shown shown =
        new Shown(
            new Atoms(Map.of("companies", atoms)), byCell, Map.of(grants(0), Reason.FEW), Set.of());
    Map<CellId, Reason> withheld = Withholding.of(shown, RULE).withheld();
    assertThat(withheld).hasSize(2).containsEntry(CellId.of("first"), Reason.FEW);
    assertThat(withheld).containsValue(Reason.SECONDARY);
  }

  @Test
  void the_number_of_one_row_that_makes_up_most_of_a_sum_is_not_found_closely() {
    Map<CellId, Set<RowSum>> byCell = new LinkedHashMap<>();
    byCell.put(CellId.of("all"), Set.of(grants(0, 1, 2)));
    for (int i = 0; i < 3; i++) {
      byCell.put(CellId.of("part", Map.of("p", "" + i)), Set.of(grants(i)));
    }
    for (int seed = 1; seed <= TABLES; seed++) {
      Random random = new Random(seed);
      List<Atom> atoms = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        atoms.add(sum(5, 100 + random.nextInt(900)));
      }
      Shown shown =
          new Shown(
              new Atoms(Map.of("companies", atoms)),
              byCell,
              Map.of(grants(seed % 3), Reason.DOMINATED),
              Set.of());
      Withholding withholding = Withholding.of(shown, RULE);
      Map<CellId, Reason> withheld = withholding.withheld();
      assertThat(withheld.values()).contains(Reason.DOMINATED, Reason.SECONDARY);
      long hidden = withheld.keySet().stream().filter(cell -> !cell.stratum().isEmpty()).count();
      assertThat(withheld.containsKey(CellId.of("all")) || hidden > 1)
          .as("seed %s: a part alone is its total less the others: %s", seed, withheld)
          .isTrue();
    }
  }

  private static Atom sum(long rows, int sum) {
    return new Atom(rows, Map.of("助成額", new BigDecimal(sum)), Map.of());
  }

  private static RowSum grants(int... atoms) {
    return new RowSum("companies", "助成額", bits(atoms));
  }

  private static BitSet bits(int... numbers) {
    BitSet bits = new BitSet();
    for (int number : numbers) {
      bits.set(number);
    }
    return bits;
  }

  private static Set<CellId> few(Counts counts) {
    Set<CellId> few = new LinkedHashSet<>();
    counts
        .figures()
        .forEach(
            (f, cells) -> {
              if (counts.isSensitive(cells)) {
                few.add(f);
              }
            });
    return few;
  }
}
