/** Numbers as people type them, with units, number words, and the unit of their column. */
package kpi.loading.intake.number;
