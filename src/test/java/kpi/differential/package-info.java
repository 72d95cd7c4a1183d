/** The program against a second evaluator, on random rules, definitions and data. */
package kpi.differential;
