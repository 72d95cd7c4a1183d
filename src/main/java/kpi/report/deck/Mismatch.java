package kpi.report.deck;

import kpi.report.content.FigureRef;

/**
 * A figure of a deck that is not the result that it is bound to.
 *
 * @param slide number, from 1
 * @param shape name, as PowerPoint lists it
 * @param where row and column, series and category, or the words around it
 * @param expected as the results show it
 * @param found as the deck shows it
 */
public record Mismatch(
    int slide, String shape, String where, FigureRef figure, String expected, String found) {}
