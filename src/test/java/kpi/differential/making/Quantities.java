package kpi.differential.making;

import java.util.ArrayList;
import java.util.List;

/** Amounts in the ways that people write them. */
final class Quantities {

  private Quantities() {}

  /**
   * @param amount in the unit
   */
  static String written(long amount, String unit, Dice dice) {
    List<String> ways = new ArrayList<>();
    ways.add(amount + unit);
    ways.add("%,d".formatted(amount) + unit);
    if (!unit.equals("千円")) {
      add(ways, amount, 1_000, "千" + unit);
      add(ways, amount, 10_000, "万" + unit);
      add(ways, amount, 1_000_000, "百万" + unit);
      add(ways, amount, 100_000_000, "億" + unit);
    }
    return dice.oneOf(ways);
  }

  private static void add(List<String> ways, long amount, long step, String word) {
    if (amount > 0 && amount % step == 0) {
      ways.add("%,d".formatted(amount / step) + word);
    } else if (amount > step && amount * 10 % step == 0) {
      ways.add("%d.%d".formatted(amount / step, amount * 10 / step % 10) + word);
    }
  }
}
