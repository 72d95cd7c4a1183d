/** The report as one HTML file that needs no network. */
package kpi.report.html;
