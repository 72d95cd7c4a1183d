/** The one pass over the rows of a dataset: each is read, decided and shown to who collects. */
package kpi.evaluation.pass;
