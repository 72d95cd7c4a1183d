package kpi.evaluation.formula;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.Range;
import kpi.model.dataset.FollowUp;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.Units;
import kpi.model.result.Status;
import kpi.source.Message;
import kpi.source.Messages;
import org.apache.commons.numbers.fraction.BigFraction;

/** What ministries reported on the follow-up KPIs. What is not reported says so, and is never 0. */
public final class Reports {

  private static final String ITEM = "item";
  private static final String NOT_REPORTED = "未報告";

  private static final int PER_CENT = 100;

  private final Map<String, FollowUp> items = new LinkedHashMap<>();
  private final Map<String, FollowUp> byNumber = new HashMap<>();

  private final Units units;

  /**
   * @param units by which reported numbers turn into the units of their indicators
   */
  public Reports(List<FollowUp> followUps, Units units) {
    this.units = units;
    for (FollowUp followUp : followUps) {
      items.put(followUp.kpi() + "/" + followUp.item(), followUp);
      followUp.numbers().forEach(number -> byNumber.put(number.indicator(), followUp));
    }
  }

  /**
   * Tells of what is reported for a KPI or an indicator that the definitions have not, and of
   * numbers that cannot be had in the unit of their indicator (an error).
   */
  public void check(List<KpiDefinition> kpis, Messages messages) {
    List<Integer> numbers = kpis.stream().map(KpiDefinition::number).toList();
    Map<String, IndicatorDefinition> indicators = new HashMap<>();
    kpis.forEach(kpi -> kpi.indicators().forEach(one -> indicators.put(one.id(), one)));
    for (FollowUp one : items.values()) {
      if (!numbers.contains(one.kpi())) {
        String kpi = Integer.toString(one.kpi());
        messages.add(Message.warning("follow-up-of-no-kpi", one.place(), kpi, one.label()));
        continue;
      }
      one.numbers().forEach(number -> check(one, number, indicators, messages));
    }
  }

  private void check(
      FollowUp item,
      FollowUp.Figure number,
      Map<String, IndicatorDefinition> indicators,
      Messages messages) {
    IndicatorDefinition indicator = indicators.get(number.indicator());
    if (indicator == null) {
      messages.add(Message.warning("follow-up-of-no-indicator", item.place(), number.indicator()));
    } else if (units.factor(number.unit(), indicator.unit()).isEmpty()) {
      messages.add(
          Message.error(
              "follow-up-in-another-unit",
              item.place(),
              number.indicator(),
              number.unit(),
              String.join("、", units.convertible(indicator.unit()))));
    }
  }

  FormulaValue status(DefinedCell cell) {
    String item = cell.cell().stratum().getOrDefault(ITEM, "");
    Optional<FollowUp> found = Optional.ofNullable(items.get(cell.definition().kpi() + "/" + item));
    return found
        .flatMap(FollowUp::status)
        .map(
            text ->
                FormulaValue.reported(Status.REPORTED, Optional.empty(), text, source(found.get())))
        .orElseGet(() -> notReported(found));
  }

  FormulaValue number(DefinedCell cell) {
    Optional<FollowUp> found = Optional.ofNullable(byNumber.get(cell.cell().indicator()));
    Optional<Range> value =
        found.stream()
            .flatMap(followUp -> followUp.numbers().stream())
            .filter(number -> number.indicator().equals(cell.cell().indicator()))
            .flatMap(number -> value(number, cell.definition()).stream())
            .map(Range::of)
            .findFirst();
    return value.isPresent()
        ? FormulaValue.reported(Status.REPORTED, value, "", source(found.get()))
        : notReported(found);
  }

  /** In the unit of the indicator, a percentage as a fraction of 1. */
  private Optional<BigFraction> value(FollowUp.Figure number, IndicatorDefinition indicator) {
    return number
        .value()
        .map(Decimals::fraction)
        .flatMap(value -> units.factor(number.unit(), indicator.unit()).map(value::multiply))
        .map(value -> indicator.isRate() ? value.divide(PER_CENT) : value);
  }

  private static FormulaValue notReported(Optional<FollowUp> followUp) {
    return FormulaValue.reported(
        Status.NOT_REPORTED,
        Optional.empty(),
        NOT_REPORTED,
        followUp.map(FollowUp::reporter).map(who -> who + "からの報告がない").stream().toList());
  }

  private static List<String> source(FollowUp followUp) {
    return Stream.of(followUp.reporter(), followUp.source(), followUp.date())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
