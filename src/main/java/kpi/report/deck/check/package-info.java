/** Where in a deck the figures stand, and whether they still do. */
package kpi.report.deck.check;
