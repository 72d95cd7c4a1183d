package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kpi.model.Truth;

/**
 * Whether a row belongs to a population, and why not.
 *
 * @param rules that conclude it; if it does not belong for sure, all that could
 * @param failed sentences that do not hold, of those rules, unless it belongs
 * @param unknown sentences that are open
 * @param answers rule → sentence → its answer
 * @param extent whether it is listed with the others, alone, or not at all
 */
public record Membership(
    String subjectType,
    String subjectId,
    String population,
    Truth truth,
    List<String> rules,
    List<String> failed,
    List<String> unknown,
    Map<String, Map<String, Truth>> answers,
    Extent extent) {

  /** Who is listed in {@code classifications.csv}. */
  public enum Extent {
    NOBODY,
    MEMBERS,
    EVERYBODY
  }

  public boolean isListed() {
    return extent == Extent.EVERYBODY || (extent == Extent.MEMBERS && truth != Truth.NO);
  }

  static List<Membership> of(Row row, Belonging belonging) {
    Map<String, Truth> standing = belonging.standing(row);
    List<Membership> memberships = new ArrayList<>();
    for (String population : belonging.populations()) {
      memberships.add(of(row, population, belonging, standing));
    }
    return memberships;
  }

  private static Membership of(
      Row row, String population, Belonging belonging, Map<String, Truth> standing) {
    Truth truth = standing.get(population);
    TreeSet<String> rules = new TreeSet<>();
    TreeSet<String> failed = new TreeSet<>();
    TreeSet<String> unknown = new TreeSet<>();
    Map<String, Map<String, Truth>> answers = new HashMap<>();
    for (ClassRule rule : belonging.rules(population)) {
      Map<String, Truth> own = new HashMap<>();
      rule.conditions()
          .forEach((said, asks) -> own.put(said, belonging.standing(asks, row, standing)));
      answers.put(rule.name(), own);
      if (truth != Truth.YES || Kleene.and(own.values()) == Truth.YES) {
        rules.add(rule.name());
      }
      own.forEach(
          (said, answer) -> {
            if (truth != Truth.YES && answer != Truth.YES) {
              (answer == Truth.NO ? failed : unknown).add(said);
            }
          });
    }
    return new Membership(
        row.table().subjectType(),
        row.id(),
        population,
        truth,
        List.copyOf(rules),
        List.copyOf(failed),
        List.copyOf(unknown),
        answers,
        extent(belonging.rules(population)));
  }

  private static Extent extent(List<ClassRule> rules) {
    if (rules.stream().anyMatch(ClassRule::isListedWithOthers)) {
      return Extent.EVERYBODY;
    }
    return rules.stream().anyMatch(ClassRule::isListed) ? Extent.MEMBERS : Extent.NOBODY;
  }
}
