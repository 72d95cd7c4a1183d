/** Subjects whose stratum or membership is open, and the ways to fill them in. */
package kpi.evaluation.tally.open;
