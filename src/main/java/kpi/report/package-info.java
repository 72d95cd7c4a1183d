/** What people see of a run: the results folder, the terminal view and the wording of messages. */
package kpi.report;
