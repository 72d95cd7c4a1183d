/** Datasets and definitions, from their files into the records of {@link kpi.model}. */
package kpi.loading;
