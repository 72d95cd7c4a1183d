package kpi.analysis.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kpi.model.CellId;
import kpi.model.Label;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;

/** What cells are called in one language. */
final class CellNames {

  private record Known(IndicatorDefinition indicator, KpiDefinition kpi) {}

  private final boolean japanese;
  private final Map<String, Known> known = new HashMap<>();

  CellNames(boolean japanese, List<KpiDefinition> kpis) {
    this.japanese = japanese;
    for (KpiDefinition kpi : kpis) {
      kpi.indicators().forEach(one -> known.put(one.id(), new Known(one, kpi)));
    }
  }

  /** The label and those of its stratum values; the id of an indicator that is not defined. */
  String of(CellId cell) {
    Optional<Known> found = Optional.ofNullable(known.get(cell.indicator()));
    String label = found.map(one -> in(one.indicator().label())).orElse(cell.indicator());
    String stratum =
        cell.stratum().entrySet().stream()
            .map(entry -> found.flatMap(one -> value(one, entry)).orElse(entry.getValue()))
            .collect(Collectors.joining(" "));
    return stratum.isEmpty() ? label : label + " [" + stratum + "]";
  }

  /** A bare number with its per cent sign, if it is one of a rate. */
  String figure(CellId cell, String bare) {
    boolean isRate =
        known.containsKey(cell.indicator()) && known.get(cell.indicator()).indicator().isRate();
    boolean isNumber = !bare.isEmpty() && Character.isDigit(bare.charAt(bare.length() - 1));
    return isRate && isNumber ? bare + IndicatorDefinition.RATE : bare;
  }

  private Optional<String> value(Known one, Map.Entry<String, String> entry) {
    return Optional.ofNullable(one.kpi().strata().get(entry.getKey()))
        .flatMap((Stratum stratum) -> stratum.labelOf(entry.getValue()))
        .map(this::in);
  }

  private String in(Label label) {
    return japanese ? label.ja() : label.en();
  }
}
