/** Whether what indicators are can be so: units, strata, operands and how figures are shown. */
package kpi.rules.soundness;
