/** The definitions of KPIs and their targets. */
package kpi.loading.definition;
