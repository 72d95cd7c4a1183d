/** Why a row of the data belongs to a population, or does not. */
package kpi.analysis.explain.subject;
