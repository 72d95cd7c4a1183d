/** Figures as they are shown. */
package kpi.report.content.figure;
