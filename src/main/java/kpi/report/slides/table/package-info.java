/** Tables on slides. */
package kpi.report.slides.table;
