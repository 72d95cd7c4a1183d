/** {@code kpi explain --near-misses}: who is one condition away from a population. */
package kpi.analysis.explain.near;
