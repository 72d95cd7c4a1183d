package kpi.evaluation.tally;

import java.math.BigDecimal;

/** What one subject adds to a cell: ones when counting, the cell's number when summing. */
record Contribution(BigDecimal numerator, BigDecimal denominator) {

  static final Contribution NONE = new Contribution(BigDecimal.ZERO, BigDecimal.ZERO);
}
