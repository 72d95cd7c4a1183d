/** Counting and summing subjects whose membership may be unknown. */
package kpi.evaluation.tally;
