/** Whether a dataset is of its fiscal year, or a copy of the year before. */
package kpi.loading.year;
