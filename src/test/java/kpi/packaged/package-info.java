/** The packaged program as a separate process, and the folders that its tests change. */
package kpi.packaged;
