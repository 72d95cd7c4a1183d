/** Options that several commands have. */
package kpi.cli.option;
