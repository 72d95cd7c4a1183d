/** Values rounded, compared over the years and told. */
package kpi.evaluation.result;
