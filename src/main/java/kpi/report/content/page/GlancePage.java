package kpi.report.content.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.KpiPlan;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.report.content.FigureRef.Field;
import kpi.report.content.Report.Glance;
import kpi.report.content.figure.FigureBook;
import kpi.report.content.figure.Strata;
import kpi.report.text.Headlines;
import kpi.source.Phrases;

/** The lines of the first page: the headline figures of each KPI. */
final class GlancePage {

  private static final String YEARS = "years";

  private final Evaluation evaluation;
  private final List<String> kgi;
  private final FigureBook figures;
  private final Phrases phrases;

  GlancePage(Evaluation evaluation, Optional<KpiPlan> plan, FigureBook figures, Phrases phrases) {
    this.kgi = plan.map(KpiPlan::kgi).orElse(List.of());
    this.evaluation = evaluation;
    this.figures = figures;
    this.phrases = phrases;
  }

  List<Glance> lines() {
    List<Glance> lines = new ArrayList<>();
    for (KpiDefinition kpi : evaluation.kpis()) {
      Headlines.of(evaluation, kpi).forEach(result -> lines.add(line(kpi, result)));
    }
    return lines;
  }

  private Glance line(KpiDefinition kpi, IndicatorResult result) {
    return new Glance(
        kpi.number(),
        kpi.label().ja(),
        label(kpi, result),
        figures.of(result),
        figures.of(result, Field.PREVIOUS),
        figures.of(result, Field.CHANGE),
        figures
            .years(result.cell())
            .map(year -> new Glance.YearFigure(year.getKey().label(), year.getValue()))
            .toList(),
        phrases.of("state." + result.status().name()));
  }

  private String label(KpiDefinition kpi, IndicatorResult result) {
    Strata strata = new Strata(kpi);
    String name = result.definition().label().ja();
    String label = kgi.contains(result.definition().id()) ? phrases.of("kgi-is", name) : name;
    List<String> values = new ArrayList<>();
    result
        .cell()
        .stratum()
        .forEach(
            (key, value) -> values.add(key.equals(YEARS) ? value : strata.valueLabel(key, value)));
    values.removeIf(name::equals);
    return values.isEmpty() ? label : label + "（" + String.join(" ", values) + "）";
  }
}
