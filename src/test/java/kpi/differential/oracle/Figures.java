package kpi.differential.oracle;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.differential.oracle.Expected.Between;
import kpi.differential.oracle.Expected.Total;
import kpi.differential.oracle.Formula.Addend;
import kpi.differential.oracle.Formula.OverYears;
import kpi.differential.oracle.Formula.Quotient;
import kpi.differential.oracle.Formula.Tallied;
import kpi.differential.oracle.Reach.Filled;
import org.apache.commons.numbers.fraction.BigFraction;

/** What each cell can come to, by trying all totals that its operands can have together. */
final class Figures {

  private static final String NONE = "not-computable";

  private final Map<String, Formula> formulas;
  private final Map<String, List<List<Filled>>> rows;
  private final EarlierYears earlier;

  /**
   * @param formulas by the name of the cell
   * @param rows table → row → ways to fill it in; no entry if there is no such table
   */
  Figures(
      Map<String, Formula> formulas, Map<String, List<List<Filled>>> rows, EarlierYears earlier) {
    this.formulas = formulas;
    this.rows = rows;
    this.earlier = earlier;
  }

  /** Empty if there are more ways than can be tried, or if it is reported. */
  Optional<Expected> of(Cell cell) {
    Formula formula = formulas.get(cell.name());
    Map<String, Leaf> leaves = leaves(cell);
    if (formula instanceof Formula.Reported) {
      return Optional.empty();
    } else if (leaves.values().stream().anyMatch(leaf -> !rows.containsKey(table(leaf)))) {
      return Optional.of(
          formula instanceof OverYears mean ? mean(cell, mean, List.of(), true) : none(cell));
    }
    return together(leaves).map(all -> expected(cell, formula, all));
  }

  private static String table(Leaf leaf) {
    return leaf.formula().table().name();
  }

  private Expected none(Cell cell) {
    Optional<BigFraction> no = Optional.empty();
    Optional<String> nothing = Optional.empty();
    Optional<Between> uncounted = Optional.empty();
    return new Expected(
        cell.name(),
        NONE,
        no,
        no,
        true,
        false,
        no,
        no,
        nothing,
        nothing,
        previous(cell),
        uncounted,
        uncounted,
        Set.of());
  }

  private Optional<BigFraction> previous(Cell cell) {
    return earlier.of(cell, 1);
  }

  /** The formulas over tables on which a cell rests in the end. */
  private Map<String, Leaf> leaves(Cell cell) {
    Formula formula = formulas.get(cell.name());
    Map<String, Leaf> leaves = new LinkedHashMap<>();
    if (formula instanceof Tallied tallied) {
      leaves.put(cell.name(), Leaf.of(tallied));
    } else if (formula instanceof Quotient quotient) {
      Optional<Leaf> referring = Leaf.referring(quotient, formulas);
      referring.ifPresent(leaf -> leaves.put(cell.name(), leaf));
      leaves.putAll(leaves(quotient.below()));
      leaves.putAll(referring.isPresent() ? Map.of() : leaves(quotient.above()));
    } else if (formula instanceof OverYears mean) {
      leaves.putAll(leaves(mean.of()));
    }
    return leaves;
  }

  /** All totals that the leaves can have at the same time. */
  private Optional<List<Map<String, Addend>>> together(Map<String, Leaf> leaves) {
    List<String> names = List.copyOf(leaves.keySet());
    return Reach.of(leaves.values(), rows)
        .map(all -> all.stream().map(totals -> named(names, totals)).toList());
  }

  private static Map<String, Addend> named(List<String> names, List<Addend> totals) {
    Map<String, Addend> named = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), totals.get(i));
    }
    return named;
  }

  private Expected expected(Cell cell, Formula formula, List<Map<String, Addend>> all) {
    if (formula instanceof OverYears mean) {
      return mean(cell, mean, all, all.stream().anyMatch(one -> isBlank(leaves(cell), one)));
    } else if (all.stream().anyMatch(one -> isBlank(leaves(cell), one))) {
      return none(cell);
    }
    return of(cell, formula, all, all.stream().map(one -> value(cell, one)).toList());
  }

  private static boolean isBlank(Map<String, Leaf> leaves, Map<String, Addend> totals) {
    return leaves.keySet().stream().anyMatch(name -> totals.get(name).blank());
  }

  /** This year may have no value although others have one. */
  private Expected mean(
      Cell cell, OverYears mean, List<Map<String, Addend>> all, boolean hasNoValue) {
    List<Optional<BigFraction>> ours =
        hasNoValue
            ? List.of(Optional.empty())
            : all.stream().map(one -> value(mean.of(), one)).distinct().toList();
    return of(cell, mean, all, ours.stream().map(one -> earlier.mean(mean, one)).toList());
  }

  private Expected of(
      Cell cell,
      Formula formula,
      List<Map<String, Addend>> all,
      List<Optional<BigFraction>> values) {
    TreeSet<BigFraction> known =
        values.stream().flatMap(Optional::stream).collect(Collectors.toCollection(TreeSet::new));
    boolean vanishes = !known.isEmpty() && values.contains(Optional.<BigFraction>empty());
    boolean isRange = known.size() > 1 || vanishes;
    return new Expected(
        cell.name(),
        known.isEmpty() ? NONE : isRange ? "bounded" : "measured",
        known.isEmpty() ? Optional.empty() : Optional.of(known.first()),
        known.isEmpty() ? Optional.empty() : Optional.of(known.last()),
        isPlain(formula),
        vanishes,
        part(cell, formula, all, true),
        part(cell, formula, all, false),
        Optional.empty(),
        Optional.empty(),
        previous(cell),
        count(formula, false),
        count(formula, true),
        totals(cell, formula, all));
  }

  /** Sums over one table, and quotients of two plain sums over one table. */
  private boolean isPlain(Formula formula) {
    return formula instanceof Tallied
        || (formula instanceof Quotient quotient
            && formulas.get(quotient.above().name()) instanceof Tallied above
            && formulas.get(quotient.below().name()) instanceof Tallied below
            && !above.kind().isRatio()
            && !below.kind().isRatio()
            && above.table().equals(below.table()));
  }

  private Optional<BigFraction> value(Cell cell, Map<String, Addend> totals) {
    Formula formula = formulas.get(cell.name());
    if (formula instanceof Quotient quotient) {
      return above(cell, quotient, totals)
          .map(scale(cell, formula)::multiply)
          .flatMap(above -> value(quotient.below(), totals).flatMap(below -> by(above, below)));
    }
    return value(cell, (Tallied) formula, totals.get(cell.name()));
  }

  /** What is divided, of those rows only that refer to a row that is counted below, if any do. */
  private Optional<BigFraction> above(Cell cell, Quotient quotient, Map<String, Addend> totals) {
    Cell above = quotient.above();
    return totals.containsKey(cell.name())
        ? value(above, (Tallied) formulas.get(above.name()), totals.get(cell.name()))
        : value(above, totals);
  }

  private static Optional<BigFraction> value(Cell cell, Tallied formula, Addend total) {
    BigFraction above = scale(cell, formula).multiply(total.above());
    return formula.kind().isRatio() ? by(above, BigFraction.of(total.below())) : Optional.of(above);
  }

  /** What turns the value into the unit in which the cell is shown. */
  private static BigFraction scale(Cell cell, Formula formula) {
    String shown = cell.indicator().unit();
    if (formula instanceof Quotient quotient) {
      String below = quotient.below().indicator().unit();
      return Unit.factor(quotient.above().indicator().unit(), below, shown);
    } else if (formula instanceof Tallied tallied && tallied.first().isPresent()) {
      String below = tallied.second().or(tallied::first).orElseThrow().unit();
      return Unit.factor(tallied.first().get().unit(), below, shown);
    }
    return BigFraction.ONE;
  }

  private static Optional<BigFraction> by(BigFraction above, BigFraction below) {
    return below.signum() == 0 ? Optional.empty() : Optional.of(above.divide(below));
  }

  /** How many rows the whole may hold, where some may be left out. */
  private Optional<Between> count(Formula formula, boolean used) {
    if (!(formula instanceof Tallied tallied) || tallied.leavesOut().isEmpty()) {
      return Optional.empty();
    }
    List<List<Filled>> counted =
        rows.get(tallied.table().name()).stream()
            .filter(ways -> !used || !tallied.isLeftOut(ways.get(0).row()))
            .toList();
    return Optional.of(
        new Between(
            counted.stream().filter(ways -> ways.stream().allMatch(tallied::isInWhole)).count(),
            counted.stream().filter(ways -> ways.stream().anyMatch(tallied::isInWhole)).count()));
  }

  private static Set<Total> totals(Cell cell, Formula formula, List<Map<String, Addend>> all) {
    if (!(formula instanceof Tallied tallied)) {
      return Set.of();
    }
    BigFraction scale = scale(cell, formula);
    return all.stream()
        .map(one -> one.get(cell.name()))
        .map(
            one ->
                new Total(
                    Optional.of(scale.multiply(one.above())),
                    tallied.kind().isRatio()
                        ? Optional.of(BigFraction.of(one.below()))
                        : Optional.empty()))
        .collect(Collectors.toSet());
  }

  /** The least that stands above or below the line. */
  private Optional<BigFraction> part(
      Cell cell, Formula formula, List<Map<String, Addend>> all, boolean above) {
    if (formula instanceof Tallied tallied) {
      boolean told = above || tallied.kind().isRatio();
      Function<Addend, BigInteger> side = above ? Addend::above : Addend::below;
      return told
          ? all.stream()
              .map(one -> side.apply(one.get(cell.name())))
              .min(BigInteger::compareTo)
              .map(BigFraction::of)
              .map(least -> above ? least.multiply(scale(cell, formula)) : least)
          : Optional.empty();
    } else if (formula instanceof Quotient quotient) {
      return all.stream()
          .map(one -> above ? above(cell, quotient, one) : value(quotient.below(), one))
          .flatMap(Optional::stream)
          .map(one -> above ? one.multiply(scale(cell, formula)) : one)
          .min(BigFraction::compareTo);
    }
    return Optional.empty();
  }
}
