/** Pages of the report, in their order. */
package kpi.report.content.page;
