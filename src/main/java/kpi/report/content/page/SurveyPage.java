package kpi.report.content.page;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kpi.evaluation.result.Display;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.KpiPlan;
import kpi.model.result.Evaluation;
import kpi.model.result.LedgerStep;
import kpi.model.result.RowCount;
import kpi.report.content.Report.Survey;
import kpi.report.content.Report.Survey.Fact;
import kpi.report.content.Table;
import kpi.report.content.Table.Count;
import kpi.report.content.Table.Row;
import kpi.report.content.Table.Text;
import kpi.source.FindingKinds;
import kpi.source.Phrases;
import org.apache.commons.numbers.fraction.BigFraction;

/** The page about the survey. */
final class SurveyPage {

  /** The table that a questionnaire fills: a row is an answer. */
  private static final String ANSWERED = "companies";

  private final Evaluation evaluation;
  private final Optional<KpiPlan> plan;
  private final Phrases phrases;

  SurveyPage(Evaluation evaluation, Optional<KpiPlan> plan, Phrases phrases) {
    this.plan = plan;
    this.evaluation = evaluation;
    this.phrases = phrases;
  }

  Survey survey() {
    return new Survey(facts(), ledger(), evaluation.dataset().notes());
  }

  private List<Fact> facts() {
    DatasetHeader header = evaluation.dataset();
    String unknown = phrases.of("not-stated");
    Optional<Long> returned =
        evaluation.rows().stream()
            .filter(row -> row.table().equals(ANSWERED))
            .map(RowCount::accepted)
            .findFirst();
    List<Fact> facts = new ArrayList<>(plan.map(this::planned).orElse(List.of()));
    facts.add(fact("reference-date", header.referenceDate().toString()));
    facts.add(fact("received-until", header.receivedUntil().map(Object::toString).orElse(unknown)));
    facts.add(fact("sent", header.sent().map(SurveyPage::grouped).orElse(unknown)));
    facts.add(fact("returned", returned.map(SurveyPage::grouped).orElse(unknown)));
    facts.add(
        fact(
            "response-rate",
            header
                .sent()
                .filter(sent -> sent > 0)
                .flatMap(sent -> returned.map(back -> percent(back, sent)))
                .orElse(unknown)));
    facts.add(fact("findings", findings()));
    evaluation
        .disclosure()
        .ifPresent(
            rule ->
                facts.add(
                    fact(
                        "withheld",
                        phrases.of(
                            "withheld-by",
                            grouped(evaluation.withheld()),
                            rule.setBy(),
                            rule.setOn().orElse(phrases.of("not-set"))))));
    return facts;
  }

  /** What the plan says of itself. */
  private List<Fact> planned(KpiPlan one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("plan", one.name()));
    one.period().ifPresent(period -> facts.add(fact("plan-period", period)));
    for (KpiPlan.Vision vision : one.visions()) {
      String kpis =
          vision.kpis().stream().map(number -> "KPI" + number).collect(Collectors.joining("、"));
      facts.add(fact("plan-vision", phrases.of("vision-of", vision.text(), kpis)));
    }
    return facts;
  }

  /** How many there are, and of which kind; never where. */
  private String findings() {
    long all = evaluation.findings().values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return phrases.of("no-findings");
    }
    FindingKinds kinds = new FindingKinds();
    String each =
        evaluation.findings().entrySet().stream()
            .map(
                one ->
                    phrases.of("kind-of-finding", kinds.of(one.getKey()), grouped(one.getValue())))
            .collect(Collectors.joining(phrases.of("comma")));
    return phrases.of("findings-by-kind", grouped(all), each);
  }

  private Fact fact(String key, String text) {
    return new Fact(phrases.of(key), text);
  }

  private static String grouped(Number number) {
    return new Count(number.longValue()).text();
  }

  private static String percent(long part, int whole) {
    return Display.grouped(
            BigFraction.of(100 * part, whole).bigDecimalValue(1, RoundingMode.HALF_UP))
        + "%";
  }

  private Table ledger() {
    List<Row> rows = new ArrayList<>();
    for (LedgerStep step : evaluation.ledger()) {
      if (isHeadline(step)) {
        rows.add(
            Row.of(
                new Text(label(step)),
                new Text(step.description()),
                new Count(step.before()),
                new Count(step.removed()),
                new Count(step.kept()),
                new Count(step.undetermined())));
      }
    }
    return Table.of(
        "ledger",
        phrases.of("ledger"),
        List.of("indicator", "step", "before", "removed", "kept", "undetermined").stream()
            .map(phrases::of)
            .toList(),
        rows);
  }

  private boolean isHeadline(LedgerStep step) {
    return definition(step).map(IndicatorDefinition::headline).orElse(false);
  }

  private String label(LedgerStep step) {
    return definition(step).map(one -> one.label().ja()).orElse(step.cell().indicator());
  }

  private Optional<IndicatorDefinition> definition(LedgerStep step) {
    return evaluation.kpis().stream()
        .map(KpiDefinition::indicators)
        .flatMap(List::stream)
        .filter(one -> one.id().equals(step.cell().indicator()))
        .findFirst();
  }
}
