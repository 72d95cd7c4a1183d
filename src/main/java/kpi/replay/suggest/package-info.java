/** Rows that would show what no case has shown yet. */
package kpi.replay.suggest;
