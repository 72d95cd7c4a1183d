/** Facts, and the data dictionary by which they are read. */
package kpi.model.fact;
