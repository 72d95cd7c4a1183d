package kpi.evaluation.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kpi.model.CellId;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.result.IndicatorResult;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Notes the shares of one whole that add up to 100 % exactly but not as they are rounded. Shares
 * are of one whole if they differ only in a column by which subjects are broken down, have one
 * denominator, and their numerators add up to it.
 */
public final class RoundedShares {

  public static final String NOTE = "四捨五入のため合計は100%にならない";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Shares that may be of one whole: those of an indicator that agree in all other strata. */
  private record Group(String indicator, String broken, Map<String, String> rest) {}

  private RoundedShares() {}

  /** What else a note says; empty if nothing. */
  public static String apartFrom(String note) {
    return Arrays.stream(note.split(Results.BETWEEN_NOTES))
        .filter(part -> !part.equals(NOTE))
        .collect(Collectors.joining(Results.BETWEEN_NOTES));
  }

  /** The same results, with the note where it belongs. */
  public static List<IndicatorResult> noted(
      List<IndicatorResult> results, List<KpiDefinition> kpis) {
    Map<Group, List<IndicatorResult>> groups = new LinkedHashMap<>();
    for (KpiDefinition kpi : kpis) {
      results.stream()
          .filter(one -> one.definition().kpi() == kpi.number() && one.definition().isRate())
          .forEach(one -> add(one, kpi.strata(), groups));
    }
    Set<CellId> noted = new HashSet<>();
    for (List<IndicatorResult> group : groups.values()) {
      if (isOneWhole(group) && !addsUpAsShown(group)) {
        group.forEach(one -> noted.add(one.cell()));
      }
    }
    return results.stream().map(one -> noted.contains(one.cell()) ? noted(one) : one).toList();
  }

  private static void add(
      IndicatorResult result,
      Map<String, Stratum> strata,
      Map<Group, List<IndicatorResult>> groups) {
    Map<String, String> stratum = result.cell().stratum();
    for (String key : stratum.keySet()) {
      // Populations may overlap: their shares are of one whole only by chance.
      if (strata.containsKey(key) && strata.get(key).column().isPresent()) {
        Map<String, String> rest = new TreeMap<>(stratum);
        rest.remove(key);
        groups
            .computeIfAbsent(
                new Group(result.cell().indicator(), key, rest), any -> new ArrayList<>())
            .add(result);
      }
    }
  }

  private static boolean isOneWhole(List<IndicatorResult> group) {
    BigFraction sum = BigFraction.ZERO;
    Set<BigFraction> wholes = new HashSet<>();
    for (IndicatorResult one : group) {
      if (one.value().isEmpty() || one.numerator().isEmpty() || one.denominator().isEmpty()) {
        return false;
      }
      sum = sum.add(one.numerator().get());
      wholes.add(one.denominator().get());
    }
    return wholes.size() == 1 && wholes.contains(sum);
  }

  private static boolean addsUpAsShown(List<IndicatorResult> group) {
    return group.stream()
            .map(one -> Display.rounded(one.value().orElseThrow(), one.definition()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(HUNDRED)
        == 0;
  }

  private static IndicatorResult noted(IndicatorResult result) {
    return result.shownAs(result.display(), Results.joined(result.note(), NOTE));
  }
}
