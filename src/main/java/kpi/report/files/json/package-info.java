/** The JSON files of a results folder. */
package kpi.report.files.json;
