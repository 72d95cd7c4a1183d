/**
 * What another folder of rules or definitions does to datasets: which subjects change their
 * membership, which indicators move, and through which rule.
 */
package kpi.analysis.impact;
