/** Dates and fiscal years as people type them, in Western years or in those of an era. */
package kpi.loading.intake.date;
