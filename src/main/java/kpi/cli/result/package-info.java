/** Commands about the figures of a dataset. */
package kpi.cli.result;
