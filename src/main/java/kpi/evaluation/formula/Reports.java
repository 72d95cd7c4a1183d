package kpi.evaluation.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.Range;
import kpi.model.dataset.FollowUp;
import kpi.model.definition.DefinedCell;
import kpi.model.result.Status;

/** What ministries reported on the follow-up KPIs. What is not reported says so, and is never 0. */
public final class Reports {

  private static final String ITEM = "item";
  private static final String NOT_REPORTED = "未報告";

  private final Map<String, FollowUp> items = new HashMap<>();
  private final Map<String, FollowUp> byNumber = new HashMap<>();

  public Reports(List<FollowUp> followUps) {
    for (FollowUp followUp : followUps) {
      items.put(followUp.kpi() + "/" + followUp.item(), followUp);
      followUp.numbers().forEach(number -> byNumber.put(number.indicator(), followUp));
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
            .flatMap(number -> number.value().stream())
            .map(decimal -> Range.of(Decimals.fraction(decimal)))
            .findFirst();
    return value.isPresent()
        ? FormulaValue.reported(Status.REPORTED, value, "", source(found.get()))
        : notReported(found);
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
