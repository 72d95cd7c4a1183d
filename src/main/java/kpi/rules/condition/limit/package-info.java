/** Limits and amounts as they are typed in a sentence. */
package kpi.rules.condition.limit;
