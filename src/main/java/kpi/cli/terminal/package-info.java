/** What every command needs of the terminal: streams, messages, progress, interruption. */
package kpi.cli.terminal;
