/** The command line: one class per command, exit codes and streams for whoever calls. */
package kpi.cli;
