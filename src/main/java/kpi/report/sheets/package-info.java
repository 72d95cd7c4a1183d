/** The report as an Excel workbook, and the workbook of what stays inside. */
package kpi.report.sheets;
