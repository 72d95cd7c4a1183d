/** What cannot be right in a row of the data, decided before the row is classified. */
package kpi.rules.finding;
