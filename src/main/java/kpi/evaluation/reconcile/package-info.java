/** The printed figures of a report held against the recomputed ones and against each other. */
package kpi.evaluation.reconcile;
