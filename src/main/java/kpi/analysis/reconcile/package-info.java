/** The reconciliation of printed figures, as people and programs read it. */
package kpi.analysis.reconcile;
