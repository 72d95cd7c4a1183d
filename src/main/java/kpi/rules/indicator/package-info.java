/** What the indicators are: the rules of {@code kpi-definitions/}. */
package kpi.rules.indicator;
