/** Files that people send, as rows of cells: text in any encoding they use, and Excel workbooks. */
package kpi.loading.sheet;
