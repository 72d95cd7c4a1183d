/** How an indicator is worked out, and whom it counts. */
package kpi.analysis.explain.indicator;
