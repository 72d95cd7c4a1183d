package kpi.replay.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.RowRule;
import kpi.rules.text.vocabulary.RuleText;

/**
 * What the cases have shown of all rules.
 *
 * @param rules the findings and the classification rules, whenever they hold, in the order of their
 *     files
 * @param silent the indicator rules that defined or showed no cell
 * @param indicatorRules how many there are, the silent ones included
 */
public record Coverage(List<RuleCoverage> rules, List<RuleText> silent, int indicatorRules) {

  private static final int DECIMALS = 1;

  /** The rules by the file that holds them. */
  public SortedMap<String, List<RuleCoverage>> files() {
    return rules.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.rule().text().place().file(), TreeMap::new, Collectors.toList()));
  }

  public boolean isComplete() {
    return silent.isEmpty() && rules.stream().allMatch(RuleCoverage::isComplete);
  }

  /** How much of what there is to see was seen, in per cent; never rounded up. */
  public BigDecimal percent() {
    return percent(rules, indicatorRules, silent.size());
  }

  /** The same of the rules of one file. */
  public static BigDecimal percent(List<RuleCoverage> some) {
    return percent(some, 0, 0);
  }

  private static BigDecimal percent(List<RuleCoverage> some, long others, long silent) {
    long possible = others + some.stream().mapToLong(RuleCoverage::possible).sum();
    long missing = silent + some.stream().mapToLong(RuleCoverage::missing).sum();
    return possible == 0
        ? BigDecimal.valueOf(100)
        : BigDecimal.valueOf(100 * (possible - missing))
            .divide(BigDecimal.valueOf(possible), DECIMALS, RoundingMode.FLOOR);
  }

  /**
   * What the cases have shown of a rule.
   *
   * @param rule about the rows of a table: a finding or a classification
   * @param fired whether it certainly held for some subject
   */
  public record RuleCoverage(RowRule rule, boolean fired, List<ConditionCoverage> conditions) {

    /** How many things there are to see: that it fires, and the aspects of its conditions. */
    long possible() {
      return 1 + conditions.stream().mapToLong(one -> one.possible().size()).sum();
    }

    long missing() {
      return (fired ? 0 : 1) + conditions.stream().mapToLong(one -> one.missing().size()).sum();
    }

    public boolean isComplete() {
      return missing() == 0;
    }
  }

  /**
   * What the cases have shown of a condition.
   *
   * @param possible what there is to see
   * @param seen a part of it
   */
  public record ConditionCoverage(Condition condition, Set<Aspect> possible, Set<Aspect> seen) {

    public Set<Aspect> missing() {
      Set<Aspect> missing = EnumSet.copyOf(possible);
      missing.removeAll(seen);
      return missing;
    }
  }
}
