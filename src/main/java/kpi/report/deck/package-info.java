/** Which figures of a deck are bound to results, and whether they still equal them. */
package kpi.report.deck;
