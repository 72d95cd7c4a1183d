/**
 * Where the files of a run go: the results folder, its swap and lock, and the reports that are
 * asked for.
 */
package kpi.report;
