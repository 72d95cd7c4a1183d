/** What a dataset says beside its rows. */
package kpi.model.dataset;
