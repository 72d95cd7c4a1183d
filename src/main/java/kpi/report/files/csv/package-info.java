/** The CSV files of a results folder. */
package kpi.report.files.csv;
