/** The report as a PowerPoint deck that people can edit. */
package kpi.report.slides;
