/** The data dictionary as a codebook: for spreadsheets, and for data archives. */
package kpi.report.codebook;
