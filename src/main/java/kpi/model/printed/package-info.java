/** What a report prints, to be held against what is recomputed. */
package kpi.model.printed;
