/** The files of a results folder: JSON and CSV, the same bytes for the same input. */
package kpi.report.files;
