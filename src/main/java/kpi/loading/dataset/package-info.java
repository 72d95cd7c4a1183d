/** A dataset: its header, its files, its rows. */
package kpi.loading.dataset;
