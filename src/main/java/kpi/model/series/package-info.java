/** What stands behind the figures of earlier years. */
package kpi.model.series;
