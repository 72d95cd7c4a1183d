/** From facts and rules to results: batches, tallies, formulas, earlier years. */
package kpi.evaluation;
