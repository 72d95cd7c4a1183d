/** The packaged program, warm or as a separate process, and the folders that its tests change. */
package kpi.packaged;
