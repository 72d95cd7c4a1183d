/** {@code kpi compare}: what changed from one run to another, in the data and in the figures. */
package kpi.analysis.compare;
