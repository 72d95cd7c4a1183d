/** How files that people send become the tables of a dataset, cell by cell and on record. */
package kpi.loading.mapping;
