package kpi.evaluation.tally;

import java.util.List;
import kpi.model.Column;

/**
 * What must be known of a subject to count it: some populations, and the columns that strata filter
 * by.
 */
record Group(List<String> populations, List<Column> columns) {}
