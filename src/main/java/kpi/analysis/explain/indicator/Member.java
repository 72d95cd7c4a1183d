package kpi.analysis.explain.indicator;

import kpi.source.Place;

/**
 * A row that an indicator counts.
 *
 * @param amount what it adds where a column is summed, with its unit; empty where rows are counted
 */
public record Member(String id, Place place, String amount) {}
