/** What a subject adds to one cell, and the bounds of the cell. */
package kpi.evaluation.tally.cell;
