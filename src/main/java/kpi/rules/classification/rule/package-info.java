/** Rules as they were read: conditions, order, conflicts. */
package kpi.rules.classification.rule;
