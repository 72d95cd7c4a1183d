/** What is collected from rows in the pass. */
package kpi.evaluation.rows;
