package kpi.model;

import java.util.List;

/**
 * A cell with the formula that its rule concluded.
 *
 * @param rule the name of the rule
 * @param notes what the rule says of the figure
 */
public record DefinedCell(
    CellId cell,
    IndicatorDefinition definition,
    Formula formula,
    String rule,
    List<String> notes) {}
