package kpi.disclosure.rows;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import kpi.evaluation.tally.JointCell;
import kpi.evaluation.tally.cell.Contribution;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Measure;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A cell that is tallied over one table: its own formula, or two counts or sums that are divided by
 * each other.
 *
 * @param above what stands above the line
 * @param below what stands below it; absent for a plain count or sum
 * @param hasPart whether what stands above is counted of what stands below
 */
public record CountedCell(CellId cell, Side above, Optional<Side> below, boolean hasPart) {

  /**
   * What is counted or added up on one side.
   *
   * @param column whose numbers are added up; empty where rows are counted
   * @param scale what its sum is multiplied by before it is shown
   */
  record Side(
      CellId of,
      Measure measure,
      String column,
      BigFraction scale,
      Function<Contribution, BigDecimal> added) {}

  static CountedCell of(DefinedCell cell, Formula.Tallied formula) {
    return new CountedCell(
        cell.cell(),
        side(cell, formula.numerator(), cell.scale(), Contribution::numerator),
        formula
            .denominator()
            .map(below -> side(cell, below, BigFraction.ONE, Contribution::denominator)),
        formula.part().isPresent());
  }

  /**
   * @param quotient the cell of the two
   */
  static CountedCell of(JointCell joint, DefinedCell quotient) {
    return new CountedCell(
        joint.cell(),
        ofOperand(joint.above(), quotient.scale(), Contribution::numerator),
        Optional.of(ofOperand(joint.below(), BigFraction.ONE, Contribution::denominator)),
        false);
  }

  private static Side ofOperand(
      DefinedCell operand, BigFraction scale, Function<Contribution, BigDecimal> added) {
    Measure measure = ((Formula.Tallied) operand.formula()).numerator();
    return side(operand, measure, operand.scale().multiply(scale), added);
  }

  private static Side side(
      DefinedCell cell,
      Measure measure,
      BigFraction scale,
      Function<Contribution, BigDecimal> added) {
    String column = measure.summed().map(one -> one.label()).orElse(RowSum.ROWS);
    return new Side(cell.cell(), measure, column, scale, added);
  }
}
