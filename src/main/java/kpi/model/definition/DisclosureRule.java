package kpi.model.definition;

import java.util.Map;
import java.util.Optional;
import kpi.model.FiscalYear;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Which figures are not published, so that no respondent can be read out of them, from {@code
 * kpi-definitions/disclosure.yaml}.
 *
 * @param setBy who set it
 * @param setOn when; absent until somebody did
 * @param from the first fiscal year whose figures it withholds; absent while it is off
 * @param least how many units a count, share, mean or sum must rest on, unless it rests on none
 * @param width how far apart the least and the greatest number must lie that a withheld count can
 *     be, for somebody who knows everything that is published
 * @param protects table → what of its rows is protected
 */
public record DisclosureRule(
    String setBy,
    Optional<String> setOn,
    boolean proposed,
    Optional<FiscalYear> from,
    int least,
    int width,
    Amounts amounts,
    Map<String, Protection> protects) {

  /** The file in a folder of definitions. */
  public static final String FILE = "disclosure.yaml";

  public DisclosureRule {
    protects = Map.copyOf(protects);
  }

  /**
   * What holds of sums and means of a column.
   *
   * @param width how far apart the ends of what a withheld sum can be must lie, as a share of it
   * @param largest of how many units the parts are added up
   * @param share of the sum that these may not reach
   */
  public record Amounts(BigFraction width, int largest, BigFraction share) {}

  /**
   * @param counts whether it is protected how many units there are of some kind
   * @param amounts whether the numbers in the columns of a unit are
   */
  public record Protection(boolean counts, boolean amounts) {}

  /** Whether figures of a year are withheld. */
  public boolean holdsIn(FiscalYear year) {
    return from.filter(first -> first.compareTo(year) <= 0).isPresent();
  }
}
