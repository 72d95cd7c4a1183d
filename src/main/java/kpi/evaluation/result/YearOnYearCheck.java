package kpi.evaluation.result;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.evaluation.formula.History;
import kpi.evaluation.series.Breaks;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.YearOnYear;
import kpi.model.result.IndicatorResult;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Figures that moved further since the year before than staff find plausible, and tables most of
 * whose figures did not move at all. Nothing is said across a break. All findings are warnings.
 */
public final class YearOnYearCheck {

  private static final String FOLLOW_UPS = "followups.yaml";
  private static final int DECIMALS = 2;

  private final Map<CellId, DefinedCell> cells = new HashMap<>();
  private final History history;
  private final Breaks breaks;
  private final FiscalYear before;
  private final Messages messages;

  /**
   * @param year the dataset's
   */
  public YearOnYearCheck(
      List<DefinedCell> cells, History history, Breaks breaks, FiscalYear year, Messages messages) {
    cells.forEach(cell -> this.cells.put(cell.cell(), cell));
    this.history = history;
    this.breaks = breaks;
    this.before = year.minus(1);
    this.messages = messages;
  }

  public void check(List<IndicatorResult> results) {
    List<Compared> compared = new ArrayList<>();
    results.forEach(result -> compared(result).ifPresent(compared::add));
    grouped(compared, one -> one.now.cell().indicator()).values().forEach(this::tellMoved);
    grouped(compared, Compared::file).values().forEach(this::tellUnchanged);
  }

  private static Map<String, List<Compared>> grouped(
      List<Compared> compared, Function<Compared, String> key) {
    return compared.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  private Optional<Compared> compared(IndicatorResult now) {
    return history
        .of(now.cell(), before)
        .filter(entry -> entry.range().isPresent() && now.range().isPresent())
        .filter(entry -> now.definition().yearOnYear().isPresent())
        .filter(entry -> cells.containsKey(now.cell()))
        .filter(entry -> breaks.before(entry, now.synthetic()).isEmpty())
        .map(entry -> new Compared(now, entry, file(cells.get(now.cell()))))
        .filter(one -> !one.isFew());
  }

  /** The file in which a wrong figure would be mended. */
  private String file(DefinedCell cell) {
    if (cell.formula() instanceof Formula.Tallied tallied) {
      return tallied.table().file();
    } else if (cell.formula() instanceof Formula.Quotient
        || cell.formula() instanceof Formula.Combined) {
      String first = cell.formula().operands().get(0);
      CellId same = CellId.of(first, cell.cell().stratum());
      DefinedCell above = cells.getOrDefault(same, cells.get(CellId.of(first)));
      return above == null ? cell.definition().place().file() : file(above);
    }
    return FOLLOW_UPS;
  }

  /** Of an indicator that moved in several strata, the one with the fewest speaks for all. */
  private void tellMoved(List<Compared> ofIndicator) {
    List<Compared> moved = ofIndicator.stream().filter(Compared::moved).toList();
    moved.stream()
        .min(Comparator.comparingInt((Compared one) -> one.now.cell().stratum().size()))
        .ifPresent(one -> tell(one, moved.size()));
  }

  private void tell(Compared one, int moved) {
    String[] arguments = {
      one.now.definition().label().ja(),
      one.name(),
      before.label(),
      one.shownBefore(),
      one.shownNow(),
      one.times(),
      one.limits().factor().orElseThrow().bigDecimalValue().stripTrailingZeros().toPlainString(),
      Integer.toString(moved)
    };
    Place place = Place.of(one.file);
    Message told =
        switch (one.move()) {
          case RISE -> Message.warning("value-rose", place, arguments);
          case FALL -> Message.warning("value-fell", place, arguments);
          case FROM_NOTHING -> Message.warning("value-rose-from-nothing", place, arguments);
          case TO_NOTHING -> Message.warning("value-fell-to-nothing", place, arguments);
        };
    messages.add(told.withValue(one.now.display()));
  }

  private void tellUnchanged(List<Compared> ofFile) {
    List<Compared> exact = ofFile.stream().filter(Compared::isExact).toList();
    long same = exact.stream().filter(Compared::isSame).count();
    YearOnYear limits = ofFile.get(0).limits();
    boolean most =
        exact.size() >= limits.fewFigures()
            && BigFraction.of((int) same, exact.size()).compareTo(limits.unchanged()) > 0;
    if (most || exact.stream().anyMatch(one -> one.isSame() && one.isLarge())) {
      messages.add(
          Message.warning(
              "figures-unchanged",
              Place.of(ofFile.get(0).file),
              before.label(),
              Long.toString(same),
              Integer.toString(exact.size())));
    }
  }

  /** How a figure moved. */
  private enum Move {
    RISE,
    FALL,
    FROM_NOTHING,
    TO_NOTHING
  }

  /** A figure of both years, and the file it comes from. */
  private record Compared(IndicatorResult now, HistoryEntry earlier, String file) {

    YearOnYear limits() {
      return now.definition().yearOnYear().orElseThrow();
    }

    /** Of so many units, hardly ever exactly the same number is counted again. */
    boolean isLarge() {
      BigFraction units = units(now.range().get().upper(), now.numerator(), now.denominator());
      return units.compareTo(BigFraction.of(limits().many())) >= 0;
    }

    boolean isFew() {
      BigFraction most = units(now.range().get().upper(), now.numerator(), now.denominator());
      BigFraction mostBefore =
          units(earlier.range().get().upper(), earlier.numerator(), earlier.denominator());
      BigFraction few = BigFraction.of(limits().few());
      return most.compareTo(few) < 0 && mostBefore.compareTo(few) < 0;
    }

    /** How many units a figure counts; where only a print is known, of as many as there are now. */
    private BigFraction units(
        BigFraction value, Optional<BigFraction> above, Optional<BigFraction> below) {
      Optional<BigFraction> of = below.or(now::denominator);
      BigFraction counted = above.or(() -> of.map(value::multiply)).orElse(value);
      return of.filter(whole -> whole.compareTo(counted) < 0).orElse(counted);
    }

    boolean rose() {
      return isBeyond(now.range().get().lower(), earlier.range().get().upper());
    }

    boolean fell() {
      return isBeyond(earlier.range().get().lower(), now.range().get().upper());
    }

    /** Whether the larger one is, at least, so many times the smaller one, and more. */
    private boolean isBeyond(BigFraction large, BigFraction small) {
      return limits()
          .factor()
          .filter(factor -> large.compareTo(small.multiply(factor)) > 0)
          .isPresent();
    }

    boolean moved() {
      return rose() || fell();
    }

    Move move() {
      boolean nothing = smaller().signum() == 0;
      if (rose()) {
        return nothing ? Move.FROM_NOTHING : Move.RISE;
      }
      return nothing ? Move.TO_NOTHING : Move.FALL;
    }

    private BigFraction smaller() {
      return rose() ? earlier.range().get().upper() : now.range().get().upper();
    }

    boolean isExact() {
      return now.value().isPresent() && earlier.value().isPresent();
    }

    /** A figure that is only known as printed is the same if it would be printed so again. */
    boolean isSame() {
      return earlier.printed().isPresent()
          ? shownBefore().equals(shownNow())
          : now.value().equals(earlier.value());
    }

    /** How many times the smaller one the larger one is, at least; empty of nothing. */
    String times() {
      BigFraction small = smaller();
      BigFraction large = rose() ? now.range().get().lower() : earlier.range().get().lower();
      return small.signum() == 0
          ? ""
          : large.divide(small).bigDecimalValue(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    String name() {
      CellId cell = now.cell();
      return cell.stratum().isEmpty() ? cell.indicator() : cell.toString();
    }

    String shownNow() {
      return withUnit(now.display());
    }

    String shownBefore() {
      return withUnit(
          earlier
              .printed()
              .or(() -> earlier.run().map(PastRun::display))
              .orElseGet(() -> Display.of(earlier.range().get(), now.definition())));
    }

    /** A figure may have been printed with its unit. */
    private String withUnit(String display) {
      boolean isBare =
          !display.isEmpty() && Character.isDigit(display.charAt(display.length() - 1));
      return isBare ? display + now.definition().unit() : display;
    }
  }
}
