/** Checks of rules and definitions against each other, and mending of slips of the keyboard. */
package kpi.analysis.check;
