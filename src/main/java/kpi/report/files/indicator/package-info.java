/** Indicators and targets as columns and rows. */
package kpi.report.files.indicator;
