/** Files as they are written: to a new name first, sorted without bounds of memory. */
package kpi.source.output;
