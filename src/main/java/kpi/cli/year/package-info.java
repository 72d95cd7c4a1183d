/** The command that begins a new year. */
package kpi.cli.year;
