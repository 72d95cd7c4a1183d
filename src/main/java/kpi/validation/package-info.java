/** Findings about facts that can be read but do not fit together. */
package kpi.validation;
