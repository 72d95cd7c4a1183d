package kpi.report.content.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.evaluation.reconcile.Reconciliation;
import kpi.evaluation.rows.Cells;
import kpi.evaluation.rows.OpenStrata;
import kpi.evaluation.sentences.SentenceCount;
import kpi.evaluation.target.TargetBook;
import kpi.evaluation.target.TargetResult;
import kpi.loading.dataset.Dataset;
import kpi.model.CellId;
import kpi.model.dataset.Reference;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.KpiPlan;
import kpi.model.layout.ReportPlan;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.report.content.Block;
import kpi.report.content.Figure;
import kpi.report.content.FigureRef;
import kpi.report.content.FigureRef.Field;
import kpi.report.content.Paragraph;
import kpi.report.content.Report;
import kpi.report.content.ReportStatus;
import kpi.report.content.Section;
import kpi.report.content.Section.OutsideFigure;
import kpi.report.content.Table;
import kpi.report.content.chart.Charts;
import kpi.report.content.chart.TargetLine;
import kpi.report.content.figure.FigureBook;
import kpi.report.content.figure.Strata;
import kpi.report.content.figure.Worth;
import kpi.report.content.table.IndicatorTables;
import kpi.report.content.table.Lists;
import kpi.report.content.table.MatrixTables;
import kpi.report.content.table.PublishedNames;
import kpi.report.content.table.RangeTable;
import kpi.report.content.table.TargetTable;
import kpi.report.files.json.Tool;
import kpi.rules.RuleBook;
import kpi.rules.indicator.IndicatorRule;
import kpi.rules.text.vocabulary.RuleText;
import kpi.source.Messages;
import kpi.source.Phrases;
import kpi.source.Rejected;

/** Makes the report of an evaluation. Reports are in Japanese whatever the language of the run. */
public final class ReportBuilder {

  private final Dataset dataset;
  private final Evaluation evaluation;
  private final Optional<KpiPlan> plan;
  private final ReportPlan layout;
  private final Phrases phrases = new Phrases("report/content", "ja");
  private final FigureBook figures;
  private final List<TargetResult> targets;
  private final List<DefinedCell> cells;
  private final Definitions definitions;
  private final Map<Integer, List<Paragraph>> commentary;
  private final Map<Integer, List<Table>> lists = new HashMap<>();

  private ReportBuilder(
      Dataset dataset,
      Evaluation evaluation,
      Optional<KpiPlan> plan,
      RuleBook book,
      ReportPlan layout,
      Map<String, List<SentenceCount>> sentences,
      Messages messages)
      throws Rejected {
    this.plan = plan;
    this.dataset = dataset;
    this.evaluation = evaluation;
    this.layout = layout;
    this.figures = new FigureBook(evaluation, phrases);
    this.targets = TargetBook.of(evaluation);
    RuleBook.InForce rules = book.on(dataset.header().referenceDate(), new Messages());
    this.cells =
        rules.define(
            new Cells(OpenStrata.found(dataset, evaluation.kpis())).of(evaluation.kpis()),
            new Messages());
    Map<String, RuleText> formulas =
        book.indicatorsInForce(dataset.header().referenceDate()).stream()
            .map(IndicatorRule::text)
            .collect(Collectors.toMap(RuleText::name, text -> text));
    this.definitions = new Definitions(rules, formulas, sentences, evaluation.disclosure());
    PublishedNames names = new PublishedNames(dataset, evaluation.disclosure());
    for (KpiDefinition kpi : evaluation.kpis()) {
      lists.put(kpi.number(), new Lists(kpi, names, phrases).of(layout.lists()));
    }
    this.commentary =
        dataset
            .yaml("commentary")
            .map(new Commentary(figures, phrases, messages)::of)
            .orElse(Map.of());
  }

  /**
   * The report.
   *
   * @param dataset the one that was evaluated
   * @param plan which plan its KPIs are of, if the definitions say
   * @param layout what is shown
   * @param sentences by the name of a rule, what each of its sentences removed
   * @param messages takes in what is wrong with the commentary
   * @throws Rejected if a table cannot be read any more
   */
  public static Report of(
      Dataset dataset,
      Evaluation evaluation,
      Optional<KpiPlan> plan,
      RuleBook book,
      ReportPlan layout,
      Map<String, List<SentenceCount>> sentences,
      ReportStatus status,
      Messages messages)
      throws Rejected {
    return new ReportBuilder(dataset, evaluation, plan, book, layout, sentences, messages)
        .report(status);
  }

  private Report report(ReportStatus status) {
    return new Report(
        status,
        evaluation.dataset().title(),
        plan.map(KpiPlan::name).orElse(phrases.of("some-plan")),
        evaluation.dataset().fiscalYear().label(),
        evaluation.dataset().fiscalYear().western(),
        evaluation.dataset().referenceDate().toString(),
        evaluation.indicators().stream().anyMatch(IndicatorResult::synthetic),
        new GlancePage(evaluation, plan, figures, phrases).lines(),
        layout.pages(),
        new SurveyPage(evaluation, plan, phrases).survey(),
        evaluation.kpis().stream().map(this::section).toList(),
        new PrintedPage(phrases, this::name).of(Reconciliation.of(evaluation, dataset)),
        Tool.NAME,
        sources());
  }

  private Map<String, String> sources() {
    return evaluation.kpis().stream()
        .flatMap(kpi -> kpi.indicators().stream())
        .collect(Collectors.toMap(IndicatorDefinition::id, IndicatorDefinition::source));
  }

  /** The label of an indicator with those of its stratum. */
  private String name(CellId cell) {
    for (KpiDefinition kpi : evaluation.kpis()) {
      for (IndicatorDefinition one : kpi.indicators()) {
        if (one.id().equals(cell.indicator())) {
          String stratum = new Strata(kpi).label(cell, List.copyOf(cell.stratum().keySet()));
          return stratum.isEmpty() ? one.label().ja() : one.label().ja() + "（" + stratum + "）";
        }
      }
    }
    return cell.indicator();
  }

  private Section section(KpiDefinition kpi) {
    List<IndicatorResult> own =
        evaluation.indicators().stream()
            .filter(result -> result.definition().kpi() == kpi.number())
            .toList();
    List<Block> blocks =
        new ArrayList<>(
            new Charts(evaluation, kpi, figures, new TargetLine(targets), layout.charts(), phrases)
                .all());
    blocks.addAll(IndicatorTables.of(kpi, evaluation.indicators(), figures, phrases));
    blocks.addAll(new MatrixTables(kpi, own, figures, phrases).of(layout.matrices()));
    return new Section(
        kpi.number(),
        kpi.label().ja(),
        kpi.goal(),
        kpi.measures(),
        kpi.reporter(),
        kpi.substitution(),
        definitions.of(
            cells.stream().filter(cell -> cell.definition().kpi() == kpi.number()).toList()),
        lists.getOrDefault(kpi.number(), List.of()),
        blocks,
        parts(own),
        new Worth(cells, phrases).of(own),
        notes(own, kpi),
        dataset.references().stream()
            .filter(one -> one.kpi() == kpi.number())
            .map(this::outside)
            .toList(),
        commentary.getOrDefault(kpi.number(), List.of()),
        own.stream().map(result -> result.definition().source()).distinct().toList(),
        new RangeTable(figures, phrases, this::name).of(kpi, own),
        new TargetTable(targets, figures, evaluation.dataset().fiscalYear()).of(kpi));
  }

  private Map<FigureRef, Figure> parts(List<IndicatorResult> own) {
    return own.stream()
        .flatMap(result -> Arrays.stream(Field.values()).map(field -> figures.of(result, field)))
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(Figure::ref, figure -> figure));
  }

  /** What must be known of the figures of this year and of the others, each once. */
  private List<String> notes(List<IndicatorResult> own, KpiDefinition kpi) {
    Set<String> notes = new LinkedHashSet<>();
    kpi.target().ifPresent(text -> notes.add(phrases.of("target-in-words", text)));
    kpi.kgi().ifPresent(text -> notes.add(phrases.of("kgi-in-words", text)));
    for (IndicatorResult result : own) {
      String note = FigureBook.note(result);
      if (!note.isEmpty()) {
        notes.add(result.definition().label().ja() + ": " + note);
      }
    }
    evaluation.series().stream()
        .filter(point -> !point.note().isEmpty())
        .filter(point -> !point.year().equals(evaluation.dataset().fiscalYear()))
        .forEach(
            point ->
                kpi.indicators().stream()
                    .filter(one -> one.id().equals(point.cell().indicator()))
                    .forEach(
                        one ->
                            notes.add(
                                one.label().ja() + " " + point.year() + ": " + point.note())));
    return List.copyOf(notes);
  }

  private OutsideFigure outside(Reference reference) {
    Optional<FigureRef> compared = reference.compare().flatMap(FigureRef::parse);
    Optional<Figure> ours = compared.flatMap(figures::find);
    String label = ours.map(figure -> name(figure.ref().cell())).orElse("");
    return new OutsideFigure(
        reference.label(),
        reference.value(),
        reference.unit(),
        ours,
        label,
        reference.source(),
        reference.date(),
        reference.difference());
  }
}
