/** Years side by side: where they can be compared, and where they cannot. */
package kpi.evaluation.series;
