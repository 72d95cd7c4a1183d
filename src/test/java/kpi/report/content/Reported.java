package kpi.report.content;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kpi.Shipped;
import kpi.evaluation.Evaluator;
import kpi.evaluation.sentences.SentenceCounts;
import kpi.loading.dataset.Dataset;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.layout.ReportFile;
import kpi.model.layout.ReportPlan;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.SeriesPoint;
import kpi.report.content.page.ReportBuilder;
import kpi.rules.RuleBook;
import kpi.source.Messages;

/** A report of a dataset by the shipped rules, with the evaluation that it must agree with. */
public record Reported(Evaluation evaluation, Report report) {

  private static final RuleBook BOOK = Shipped.book(Shipped.RULES, Shipped.DEFINITIONS);
  private static final ReportPlan PLAN =
      ReportFile.read(Shipped.DEFINITIONS, Shipped.kpis(), Shipped.dictionary(), new Messages());
  private static final Map<String, Reported> SHIPPED = new ConcurrentHashMap<>();

  /**
   * That of a shipped dataset, made once for all tests that only read.
   *
   * @param fixture a folder in {@code fixtures}
   */
  public static Reported shipped(String fixture) {
    return SHIPPED.computeIfAbsent(
        fixture,
        name -> {
          try {
            return of(Path.of("fixtures", name), new Messages());
          } catch (Exception failed) {
            throw new AssertionError(failed);
          }
        });
  }

  /** What the shipped definitions have a report show. */
  public static ReportPlan plan() {
    return PLAN;
  }

  public static Reported of(Path data, Messages messages) throws Exception {
    return of(data, PLAN, messages);
  }

  /**
   * @param plan what the report shows
   */
  public static Reported of(Path data, ReportPlan plan, Messages messages) throws Exception {
    Dataset dataset = Dataset.open(data, Shipped.dictionary(), new Messages());
    RuleBook.InForce rules = BOOK.on(dataset.header().referenceDate(), new Messages());
    SentenceCounts sentences = new SentenceCounts(rules);
    Evaluation evaluation =
        Evaluator.evaluateInto(
            dataset,
            Shipped.kpis(),
            rules,
            1,
            subjects -> () -> {},
            List.of(sentences),
            new Messages());
    return new Reported(
        evaluation,
        ReportBuilder.of(
            dataset,
            evaluation,
            DefinitionFolder.plan(Shipped.DEFINITIONS),
            BOOK,
            plan,
            sentences.byRule(),
            ReportStatus.PROVISIONAL,
            messages));
  }

  /** What a figure has to be shown as; a total is added up again from its parts. */
  public String display(String ref) {
    Map<String, String> displays = displays();
    if (!ref.contains("=*")) {
      return displays.get(ref);
    }
    String parts = Pattern.quote(ref).replace("=*", "=\\E[^,}]+\\Q");
    List<String> found =
        displays.keySet().stream().filter(one -> one.matches(parts)).map(displays::get).toList();
    return found.stream().allMatch(one -> one.matches("[0-9]+"))
        ? Integer.toString(found.stream().mapToInt(Integer::parseInt).sum())
        : "-";
  }

  /** What each figure has to be shown as, by its reference; empty where there is no value. */
  public Map<String, String> displays() {
    Map<String, String> displays = new HashMap<>();
    for (IndicatorResult result : evaluation.indicators()) {
      displays.put(FigureRef.of(result.cell()).toString(), result.display());
    }
    for (SeriesPoint point : evaluation.series()) {
      displays.put(FigureRef.of(point.cell(), point.year()).toString(), point.display());
    }
    return displays;
  }
}
