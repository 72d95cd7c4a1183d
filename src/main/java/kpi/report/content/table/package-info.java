/** Tables, matrices and lists of the report. */
package kpi.report.content.table;
