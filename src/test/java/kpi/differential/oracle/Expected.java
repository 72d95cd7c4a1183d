package kpi.differential.oracle;

import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a cell must show.
 *
 * @param status measured, bounded or not-computable
 * @param lower the least value, attained; absent if there is none
 * @param upper the greatest value
 * @param attained whether a wider range than this would be wrong even if it says so
 * @param vanishes whether the denominator is 0 in some ways to fill the blanks in, not in all
 * @param above what certainly counts above the line, where that is told
 * @param below what certainly counts below the line, where that is told
 * @param display what people read, with the unit of a rate; absent if there is no figure
 * @param note what a display rule says beside it
 * @param previous the value of the year before, where it is known
 * @param inWhole how many rows the formula speaks of, with those that it leaves out; absent if it
 *     leaves none out
 * @param used how many of them are not left out
 * @param totals everything above and below the line that is possible, of a formula over one table
 */
public record Expected(
    String cell,
    String status,
    Optional<BigFraction> lower,
    Optional<BigFraction> upper,
    boolean attained,
    boolean vanishes,
    Optional<BigFraction> above,
    Optional<BigFraction> below,
    Optional<String> display,
    Optional<String> note,
    Optional<BigFraction> previous,
    Optional<Between> inWhole,
    Optional<Between> used,
    Set<Total> totals) {

  /** A count that is open, both ends included. */
  public record Between(long least, long most) {

    public boolean covers(long count) {
      return count >= least && count <= most;
    }
  }

  /**
   * What stands above and below the line in one way to fill the blanks in.
   *
   * @param above in the unit in which the cell is shown
   * @param below absent if nothing is divided
   */
  public record Total(Optional<BigFraction> above, Optional<BigFraction> below) {

    /** Empty if the denominator is 0. */
    public Optional<BigFraction> value() {
      return below.isEmpty()
          ? above
          : below.filter(one -> one.signum() != 0).flatMap(one -> above.map(a -> a.divide(one)));
    }
  }

  Expected shownAs(String otherDisplay, Optional<String> otherNote) {
    return new Expected(
        cell,
        status,
        lower,
        upper,
        attained,
        vanishes,
        above,
        below,
        Optional.of(otherDisplay),
        otherNote,
        previous,
        inWhole,
        used,
        totals);
  }
}
