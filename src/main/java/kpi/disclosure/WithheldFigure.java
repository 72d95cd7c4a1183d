package kpi.disclosure;

import kpi.model.result.IndicatorResult;

/**
 * A figure that is not published.
 *
 * @param result as it was computed
 * @param least the least number that somebody who knows everything published finds possible of what
 *     is protected
 * @param most the greatest; infinite if there is none
 */
public record WithheldFigure(IndicatorResult result, Reason reason, double least, double most) {

  /** Why it is not. */
  public enum Reason {
    /** Too few units stand behind it. */
    FEW,
    /** Few units make up most of it. */
    DOMINATED,
    /** Its whole less its part leaves too few. */
    REST,
    /** It is not known what rows one of its numbers is made of. */
    UNACCOUNTED,
    /** Others that are withheld could be worked out from it. */
    SECONDARY
  }
}
