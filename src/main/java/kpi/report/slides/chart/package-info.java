/** Charts on slides. */
package kpi.report.slides.chart;
