/** A sheet: its entries, styles and names. */
package kpi.report.sheets.page;
