/** Targets in words, the same wherever they are shown. */
package kpi.report.target;
