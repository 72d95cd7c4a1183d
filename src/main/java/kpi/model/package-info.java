/** Facts, definitions and results: the data that every stage shares. */
package kpi.model;
