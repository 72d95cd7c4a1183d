package kpi.disclosure.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import kpi.disclosure.attack.Attack;
import kpi.disclosure.attack.Attack.Known;
import kpi.disclosure.attack.Attack.Reach;
import kpi.disclosure.audit.Exposure.Kind;
import kpi.disclosure.audit.Exposure.Part;
import kpi.model.CellId;
import kpi.model.definition.DisclosureRule;
import org.apache.commons.numbers.fraction.BigFraction;

/** Adds up and subtracts what is published of groups of rows of one kind. */
final class WorkedOut {

  private final KnownNumbers numbers;
  private final KnownNumbers counts;
  private final DisclosureRule rule;
  private final Groups groups;
  private final Attack attack;
  private final boolean isCount;

  /**
   * @param numbers counts, or sums of one column
   * @param counts of the same table; the same as the numbers if these are counts
   */
  WorkedOut(KnownNumbers numbers, KnownNumbers counts, DisclosureRule rule) {
    this.numbers = numbers;
    this.counts = counts;
    this.rule = rule;
    this.groups = new Groups(numbers.groups());
    double most =
        numbers.published().stream()
            .mapToDouble(group -> numbers.value(group).doubleValue())
            .max()
            .orElse(1);
    this.isCount = numbers.groups().get(0).isCount();
    this.attack = new Attack(groups.size(), Math.max(1, most), false);
  }

  List<Exposure> findings() {
    DisclosureRule.Protection protection = rule.protects().get(numbers.groups().get(0).table());
    List<Exposure> found = new ArrayList<>();
    if (isCount ? protection.counts() : protection.amounts()) {
      numbers.withheld().forEach((group, cell) -> withheld(group, cell, found));
      numbers.published().forEach(whole -> rests(whole, found));
    }
    return found;
  }

  private void withheld(RowGroup group, CellId cell, List<Exposure> found) {
    withheld(groups.terms(group), cell, this::isExposed, found);
    for (Groups.Breakdown breakdown : groups.breakdowns(group)) {
      boolean isShare =
          breakdown.parts().stream().anyMatch(part -> cell.equals(numbers.withheld().get(part)));
      if (isCount && isShare) {
        withheld(new TreeMap<>(Map.of(breakdown.rest(), 1)), cell, this::isFewForSure, found);
      }
    }
  }

  private void withheld(
      SortedMap<Integer, Integer> sum,
      CellId cell,
      Predicate<Reach> exposed,
      List<Exposure> found) {
    Reach reach = reach(sum);
    if (exposed.test(reach)) {
      found.add(
          new Exposure(Kind.WITHHELD, cell, reach.lower(), reach.upper(), 0, parts(sum, exposed)));
    }
  }

  /** A count that is known to be large enough is withheld for the sake of others only. */
  private boolean isExposed(Reach reach) {
    return isNarrow(reach) && !(isCount && reach.least() >= rule.least());
  }

  /** What is left of a share may be nothing, which may be known. */
  private boolean isFewForSure(Reach reach) {
    return isExposed(reach) && !(reach.least() <= 0);
  }

  private boolean isNarrow(Reach reach) {
    return isCount
        ? !(reach.wholeNumbers() >= rule.width())
        : !(reach.width() >= rule.amounts().width().doubleValue() * reach.lower())
            || !(reach.width() > 0);
  }

  /** What is left of a published whole, without the parts of it that are published. */
  private void rests(RowGroup whole, List<Exposure> found) {
    for (Groups.Breakdown breakdown : groups.breakdowns(whole)) {
      List<RowGroup> known =
          breakdown.parts().stream()
              .filter(part -> numbers.isPublished(part) && numbers.isSettled(part))
              .toList();
      Optional<BigFraction> units =
          rest(counts, whole.counted(), known.stream().map(RowGroup::counted).toList());
      if (numbers.isSettled(whole)
          && !isWithinOne(whole, known)
          && units.filter(this::isFew).isPresent()) {
        double left = rest(numbers, whole, known).orElseThrow().doubleValue();
        SortedMap<Integer, Integer> sum = new TreeMap<>(groups.terms(whole));
        known.forEach(part -> sum.merge(groups.number(part), -1, Integer::sum));
        found.add(
            new Exposure(
                Kind.REST_OF_TOTAL,
                numbers.cell(whole),
                left,
                left,
                units.get().longValue(),
                parts(sum)));
      }
    }
  }

  /** Whether one figure shows whole and parts, which it is told of itself. */
  private boolean isWithinOne(RowGroup whole, List<RowGroup> parts) {
    CellId figure = numbers.part(whole).figure();
    return parts.stream().allMatch(part -> numbers.part(part).figure().equals(figure));
  }

  /** Empty if not all of the numbers are known. */
  private static Optional<BigFraction> rest(
      KnownNumbers numbers, RowGroup whole, List<RowGroup> parts) {
    if (numbers == null || !numbers.isPublished(whole)) {
      return Optional.empty();
    }
    BigFraction left = numbers.value(whole);
    for (RowGroup part : parts) {
      if (!numbers.isPublished(part)) {
        return Optional.empty();
      }
      left = left.subtract(numbers.value(part));
    }
    return Optional.of(left);
  }

  private boolean isFew(BigFraction units) {
    return units.signum() > 0 && units.compareTo(BigFraction.of(rule.least())) < 0;
  }

  private Reach reach(SortedMap<Integer, Integer> sum) {
    return attack.of(sum, known(numbers.published()));
  }

  private List<Known> known(List<RowGroup> published) {
    List<Known> known = new ArrayList<>(groups.relations());
    published.forEach(group -> known.add(known(group)));
    return known;
  }

  private Known known(RowGroup group) {
    return new Known(groups.terms(group), numbers.value(group).doubleValue());
  }

  private List<Part> parts(SortedMap<Integer, Integer> sum, Predicate<Reach> narrow) {
    List<RowGroup> proof = attack.proof(sum, numbers.published(), this::known, narrow);
    return parts(sum, proof);
  }

  private List<Part> parts(SortedMap<Integer, Integer> sum) {
    return parts(sum, numbers.published());
  }

  /** The published numbers with how often each is added, as far as a sum of them is the answer. */
  private List<Part> parts(SortedMap<Integer, Integer> sum, List<RowGroup> proof) {
    List<Map<Integer, Integer>> sums = new ArrayList<>();
    proof.forEach(group -> sums.add(groups.terms(group)));
    groups.relations().forEach(relation -> sums.add(relation.terms()));
    Map<RowGroup, Integer> times = new LinkedHashMap<>();
    Combination.of(sum, sums)
        .ifPresent(
            found -> {
              for (int i = 0; i < proof.size(); i++) {
                times.put(proof.get(i), found.get(i).intValue());
              }
            });
    return proof.stream()
        .filter(group -> times.isEmpty() || times.get(group) != 0)
        .map(group -> with(numbers.part(group), times.getOrDefault(group, 0)))
        .toList();
  }

  private static Part with(Part part, int times) {
    return new Part(part.figure(), part.what(), part.value(), times);
  }
}
