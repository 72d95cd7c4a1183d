/** What the Excel and PowerPoint reports have in common. */
package kpi.report.office;
