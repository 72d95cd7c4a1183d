/** What a report shows and in which order, as staff declare it. */
package kpi.model.layout;
