package kpi.differential.oracle;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A unit in which figures are given.
 *
 * @param base the unit into which it converts
 * @param times how many of those make one
 */
public record Unit(String base, long times) {

  private static final List<String> SHARES = List.of("%");

  public static Unit of(String name) {
    return switch (name) {
      case "千円" -> new Unit("円", 1_000);
      case "万円" -> new Unit("円", 10_000);
      case "百万円" -> new Unit("円", 1_000_000);
      case "億円" -> new Unit("円", 100_000_000);
      case "名" -> new Unit("人", 1);
      default -> new Unit(name, 1);
    };
  }

  /** What turns an amount in one unit into another. */
  private static BigFraction factor(String from, String to) {
    return Unit.of(from).base().equals(Unit.of(to).base())
        ? BigFraction.of(Unit.of(from).times(), Unit.of(to).times())
        : BigFraction.ONE;
  }

  /**
   * What turns one amount by another into what is shown: like by like is a share.
   *
   * @param below empty if nothing is divided
   */
  static BigFraction factor(String above, String below, String shown) {
    return SHARES.contains(shown) && !below.isEmpty() ? factor(above, below) : factor(above, shown);
  }
}
