/** {@code kpi explain}: the rules of an answer, with the cells behind it. */
package kpi.analysis.explain;
