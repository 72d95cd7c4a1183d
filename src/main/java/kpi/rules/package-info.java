/**
 * The rule base: rule files checked, compiled by Drools and fired. The only package that knows
 * Drools.
 */
package kpi.rules;
