/** Charts of the report. */
package kpi.report.content.chart;
