/** KPIs, indicators, strata, targets and formulas, as staff define them. */
package kpi.model.definition;
