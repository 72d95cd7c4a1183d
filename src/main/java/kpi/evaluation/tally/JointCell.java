package kpi.evaluation.tally;

import kpi.model.CellId;
import kpi.model.definition.DefinedCell;

/**
 * A quotient of two counts or sums of one table.
 *
 * @param above what is divided
 * @param below what divides it
 */
public record JointCell(CellId cell, DefinedCell above, DefinedCell below) {}
