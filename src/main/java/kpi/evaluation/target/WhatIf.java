package kpi.evaluation.target;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import kpi.model.definition.Target.Milestone;

/**
 * How many subjects it takes to reach one value of a target.
 *
 * @param unit of the subjects: 社, テーマ, 人
 * @param ways each on its own is enough; none where there is an obstacle
 */
public record WhatIf(
    Milestone milestone, String unit, List<Way> ways, Optional<Obstacle> obstacle) {

  /** What changes; everything else stays as it is. */
  public enum Change {
    /** More are counted. */
    MORE("more"),
    /** Fewer are counted. */
    FEWER("fewer"),
    /** More of those in the denominator count in the numerator. */
    NUMERATOR("numerator"),
    /** Subjects are added that count in both. */
    BOTH("both"),
    /** Fewer of those in the denominator count in the numerator. */
    FEWER_IN_NUMERATOR("fewer-in-numerator"),
    /** Subjects are added that count in the denominator only. */
    DENOMINATOR("denominator");

    private final String word;

    Change(String word) {
      this.word = word;
    }

    /** The word in results. */
    public String word() {
      return word;
    }
  }

  /** Why nothing can be said. */
  public enum Obstacle {
    /** The figure is not published. */
    WITHHELD("withheld"),
    /** There is none. */
    NO_FIGURE("no-figure"),
    /** It is a range, and how far a subject moves it depends on what is not known. */
    UNDETERMINED("undetermined"),
    /** It is neither a count nor a share of subjects. */
    OTHER_FORMULA("other-formula");

    private final String word;

    Obstacle(String word) {
      this.word = word;
    }

    /** The word in results. */
    public String word() {
      return word;
    }
  }

  /**
   * @param needed absent if no number of subjects reaches it
   */
  public record Way(Change change, Optional<Needed> needed) {}

  /**
   * The smallest numbers that reach it.
   *
   * @param least if whoever is undetermined turns out for the best
   * @param enough whatever the undetermined turn out to be; the same where none are
   */
  public record Needed(BigInteger least, BigInteger enough) {

    static Needed of(BigInteger exact) {
      return new Needed(exact, exact);
    }

    public boolean isExact() {
      return least.equals(enough);
    }
  }

  public WhatIf {
    ways = List.copyOf(ways);
  }

  static WhatIf not(Milestone milestone, Obstacle obstacle) {
    return new WhatIf(milestone, "", List.of(), Optional.of(obstacle));
  }
}
