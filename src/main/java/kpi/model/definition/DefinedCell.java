package kpi.model.definition;

import java.util.List;
import kpi.model.CellId;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A cell with the formula that its rule concluded.
 *
 * @param rule the name of the rule
 * @param notes what the rule says of the figure
 * @param scale what turns the value of the formula into the unit of the indicator
 */
public record DefinedCell(
    CellId cell,
    IndicatorDefinition definition,
    Formula formula,
    String rule,
    List<String> notes,
    BigFraction scale) {

  /** A cell whose formula gives its value in the indicator's unit. */
  public DefinedCell(
      CellId cell,
      IndicatorDefinition definition,
      Formula formula,
      String rule,
      List<String> notes) {
    this(cell, definition, formula, rule, notes, BigFraction.ONE);
  }

  public DefinedCell scaledBy(BigFraction factor) {
    return new DefinedCell(cell, definition, formula, rule, notes, factor);
  }
}
