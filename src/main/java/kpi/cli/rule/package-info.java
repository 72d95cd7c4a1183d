/** Commands about rules and definitions. */
package kpi.cli.rule;
