/** Subjects that belong to a population under one set of rules and not under another. */
package kpi.analysis.impact.flips;
