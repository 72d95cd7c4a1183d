package kpi.replay.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.evaluation.Evaluator;
import kpi.loading.dataset.Dataset;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.TableSchema;
import kpi.model.result.Classification;
import kpi.model.result.Evaluation;
import kpi.rules.RuleBook;
import kpi.rules.condition.Setting;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;

/** The data of a case with the rules and definitions that it is evaluated by. */
public record CaseInputs(Dataset dataset, List<KpiDefinition> kpis, RuleBook book) {

  private static final int THREADS = 1;

  /** Evaluates the case as the program would, on one thread: the cases run side by side. */
  public static CaseRun run(FoundCase found, CaseFile file, Knowledge knowledge) {
    Messages messages = new Messages();
    try {
      Knowledge.Known known = knowledge.of(file, messages);
      Dataset opened = Dataset.open(found.folder(), known.book().dictionary(), messages);
      Dataset dataset = file.referenceDate().map(opened::withReferenceDate).orElse(opened);
      CaseInputs inputs = new CaseInputs(dataset, known.kpis(), known.book());
      List<Classification> classifications = new ArrayList<>();
      RuleBook.InForce rules = known.book().on(inputs.referenceDate(), messages);
      messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
      Evaluation evaluation =
          Evaluator.evaluateAndListAll(
              dataset, known.kpis(), rules, THREADS, classifications::addAll, messages);
      messages.rejectErrors(ExitCode.DATA_UNUSABLE);
      return new CaseRun(
          ExitCode.DONE.number(),
          messages.sorted(),
          Optional.of(new CaseRun.Evaluated(inputs, evaluation, classifications)));
    } catch (Rejected rejected) {
      rejected.messages().forEach(messages::add);
      return new CaseRun(rejected.exitCode().number(), messages.sorted(), Optional.empty());
    }
  }

  LocalDate referenceDate() {
    return dataset.header().referenceDate();
  }

  /** The rules in force, which the evaluation has found to hold. */
  public RuleBook.InForce rules() {
    return book.on(referenceDate(), new Messages());
  }

  /** What the conditions about a table are measured against. */
  public Setting setting(TableSchema table) {
    return new Setting(dataset.header().asOf(table.name()), dataset.header().fiscalYear());
  }
}
