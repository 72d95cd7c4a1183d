/** The questions that condition sentences ask of a fact, answered with yes, no or unknown. */
package kpi.rules.condition;
