/** Formulas worked out in exact fractions, with bounds. */
package kpi.evaluation.formula;
