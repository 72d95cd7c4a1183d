package kpi.disclosure.audit;

import java.util.List;
import kpi.model.CellId;

/**
 * Something that can be found out.
 *
 * @param figure that it is found out of, or from whose whole its parts are taken
 * @param least the least that it can be
 * @param most the greatest
 * @param units how many units it is about; of a withheld figure, 0: that is not known
 * @param sum of which published figures it follows
 */
public record Exposure(
    Kind kind, CellId figure, double least, double most, long units, List<Part> sum)
    implements Comparable<Exposure> {

  /** How it is found out. */
  public enum Kind {
    /** It is published that a figure counts too few. */
    FEW,
    /** A mean or sum of too few is published. */
    MEAN_OF_FEW,
    /** A share leaves too few of its whole. */
    REST_OF_SHARE,
    /** A total less the parts that are published leaves too few. */
    REST_OF_TOTAL,
    /** A withheld figure can be worked out too closely. */
    WITHHELD
  }

  /**
   * A published number.
   *
   * @param what which number of the figure it is
   * @param times how often it is added; 0 where it only narrows
   */
  public record Part(CellId figure, What what, double value, int times) {}

  /** The numbers that a figure shows. */
  public enum What {
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    LOWER,
    UPPER,
    LOWER_NUMERATOR,
    LOWER_DENOMINATOR,
    UPPER_NUMERATOR,
    UPPER_DENOMINATOR
  }

  @Override
  public int compareTo(Exposure other) {
    int kinds = kind.compareTo(other.kind);
    int figures = kinds != 0 ? kinds : figure.compareTo(other.figure);
    return figures != 0 ? figures : sum.toString().compareTo(other.sum.toString());
  }
}
