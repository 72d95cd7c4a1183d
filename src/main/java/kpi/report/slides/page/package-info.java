/** A slide: its rooms, colours and texts. */
package kpi.report.slides.page;
