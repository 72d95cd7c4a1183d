package kpi.disclosure.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kpi.disclosure.rows.CountedCell.Side;
import kpi.evaluation.tally.cell.RowShare;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import kpi.model.result.IndicatorResult;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The numbers that are published with a figure that is tallied, and of which rows each is the sum:
 * of a range, those of both ends.
 *
 * @param told how many rows are undetermined, blank or left out, as its note tells
 * @param rests what is left of what is below the line without what is above, where this is a part
 *     of it
 */
public record PublishedSums(List<Number> numbers, Set<RowSum> told, Set<RowSum> rests) {

  /**
   * @param scale what the sum is multiplied by before it is published
   */
  public record Number(RowSum sum, BigFraction scale, BigFraction published) {}

  public static PublishedSums of(AtomTable table, int cell, IndicatorResult result) {
    PublishedSums sums =
        new PublishedSums(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    CountedCell counted = table.cells().get(cell);
    sums.addCertain(table, cell, counted, result);
    if (counted.below().isEmpty()) {
      result.range().ifPresent(range -> sums.addRange(table, cell, counted.above(), result));
    } else {
      result.ends().ifPresent(ends -> sums.addEnds(table, cell, counted, ends));
    }
    if (result.range().isPresent()) {
      sums.addTold(table, cell);
    } else {
      sums.told.add(table.rows(cell, RowShare::blank));
    }
    return sums;
  }

  private void addCertain(AtomTable table, int cell, CountedCell counted, IndicatorResult result) {
    Side above = counted.above();
    result.numerator().ifPresent(one -> add(table.sum(cell, above, true), above, one));
    result
        .denominator()
        .ifPresent(
            one -> counted.below().ifPresent(side -> add(table.sum(cell, side, true), side, one)));
  }

  private void addRange(AtomTable table, int cell, Side above, IndicatorResult result) {
    add(table.sum(cell, above, true), above, result.range().orElseThrow().lower());
    add(table.sum(cell, above, false), above, result.range().orElseThrow().upper());
  }

  private void addEnds(AtomTable table, int cell, CountedCell counted, Ends ends) {
    addEnd(table, cell, counted, ends.lower(), -1);
    addEnd(table, cell, counted, ends.upper(), 1);
  }

  private void addEnd(AtomTable table, int cell, CountedCell counted, Parts end, int direction) {
    Side above = counted.above();
    Side below = counted.below().orElseThrow();
    BigFraction ratio = end.value().multiply(below.scale()).divide(above.scale());
    RowSum numerator = table.atEnd(cell, above, ratio, direction);
    RowSum denominator = table.atEnd(cell, below, ratio, direction);
    add(numerator, above, end.numerator());
    end.denominator().ifPresent(one -> add(denominator, below, one));
    if (counted.hasPart() && above.column().equals(below.column())) {
      rests.add(denominator.without(numerator));
    }
  }

  private void add(RowSum sum, Side side, BigFraction published) {
    numbers.add(new Number(sum, side.scale(), published));
  }

  private void addTold(AtomTable table, int cell) {
    told.add(table.rows(cell, RowShare::isOpen));
    RowSum leftOut = table.rows(cell, RowShare::leftOut);
    if (!leftOut.atoms().isEmpty()) {
      told.add(leftOut);
      told.add(table.rows(cell, PublishedSums::isMember));
    }
  }

  private static boolean isMember(RowShare share) {
    return share.leftOut()
        || share.blank()
        || share.ways().stream()
            .anyMatch(way -> way.numerator().signum() != 0 || way.denominator().signum() != 0);
  }
}
