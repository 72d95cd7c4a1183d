/**
 * What people read on a terminal: the figures of a run, and the wording of messages in two
 * languages.
 */
package kpi.report.text;
