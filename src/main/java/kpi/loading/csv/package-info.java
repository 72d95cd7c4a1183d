/** Tables as CSV: streamed, every cell read strictly, every finding with its place. */
package kpi.loading.csv;
