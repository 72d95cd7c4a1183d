package kpi.analysis.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kpi.model.CellId;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A cell whose entry among the indicators of {@code results.json} differs.
 *
 * @param before absent if the cell is new
 * @param after absent if the cell is gone
 * @param rules the changed rules that its formula depends on, sorted
 */
public record IndicatorMove(
    CellId cell,
    Optional<IndicatorResult> before,
    Optional<IndicatorResult> after,
    List<RuleChange> rules) {

  private static final BigFraction POINTS = BigFraction.of(100);

  /** The definition after the change, or before it if the cell is gone. */
  public IndicatorDefinition definition() {
    return after.or(() -> before).orElseThrow().definition();
  }

  /** After minus before, a rate in points; empty if there is no number on either side. */
  public Optional<BigFraction> difference(Function<IndicatorResult, Optional<BigFraction>> number) {
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    boolean wasRate = before.get().definition().isRate();
    if (wasRate != after.get().definition().isRate()) {
      return Optional.empty();
    }
    Optional<BigFraction> was = number.apply(before.get());
    Optional<BigFraction> is = number.apply(after.get());
    return was.flatMap(old -> is.map(now -> now.subtract(old)))
        .map(difference -> wasRate ? difference.multiply(POINTS) : difference);
  }

  /**
   * The cells that differ, in the order of the definitions before the change, then new ones.
   *
   * @param rules the changed rules behind a cell
   */
  static List<IndicatorMove> between(
      Evaluation before, Evaluation after, Function<CellId, List<RuleChange>> rules) {
    return between(before.indicators(), after.indicators(), rules);
  }

  /** The same of two lists of results. */
  public static List<IndicatorMove> between(
      List<IndicatorResult> before,
      List<IndicatorResult> after,
      Function<CellId, List<RuleChange>> rules) {
    Map<CellId, IndicatorResult> old = byCell(before);
    Map<CellId, IndicatorResult> now = byCell(after);
    List<CellId> cells = new ArrayList<>(old.keySet());
    now.keySet().stream().filter(cell -> !old.containsKey(cell)).forEach(cells::add);
    List<IndicatorMove> moves = new ArrayList<>();
    for (CellId cell : cells) {
      Optional<IndicatorResult> was = Optional.ofNullable(old.get(cell));
      Optional<IndicatorResult> is = Optional.ofNullable(now.get(cell));
      if (!was.map(IndicatorMove::entry).equals(is.map(IndicatorMove::entry))) {
        moves.add(new IndicatorMove(cell, was, is, rules.apply(cell)));
      }
    }
    return moves;
  }

  /** Everything that an entry of {@code results.json} tells. */
  private static List<Object> entry(IndicatorResult result) {
    IndicatorDefinition definition = result.definition();
    return List.of(
        definition.kpi(),
        definition.label().ja(),
        definition.unit(),
        definition.proposed(),
        result.status(),
        result.range(),
        result.numerator(),
        result.denominator(),
        result.display(),
        result.previous(),
        result.change(),
        result.note(),
        result.synthetic());
  }

  private static Map<CellId, IndicatorResult> byCell(List<IndicatorResult> results) {
    Map<CellId, IndicatorResult> byCell = new LinkedHashMap<>();
    results.forEach(result -> byCell.put(result.cell(), result));
    return byCell;
  }
}
