/** Values that are blank in the survey, filled in from lists that others publish. */
package kpi.loading.fill;
