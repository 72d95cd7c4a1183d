/** What a report for the committee holds, whatever it is rendered as. */
package kpi.report.content;
