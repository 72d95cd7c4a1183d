/** Makes rule folders and datasets at random, the same for the same seed. */
package kpi.differential.making;
