package kpi.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kpi.evaluation.CountedRows;
import kpi.model.Evaluation;
import kpi.model.Fact;
import kpi.model.TableSchema;
import kpi.replay.coverage.Observations;
import kpi.rules.RuleBook;
import kpi.rules.condition.Setting;
import kpi.rules.indicator.FormulaBook;
import kpi.rules.indicator.FormulaStep;
import kpi.source.Messages;
import kpi.source.Rejected;

/**
 * Watches cases that run by the shared rules; cases with rules of their own show nothing of them.
 */
final class CaseObserver {

  private final RuleBook shared;
  private final Observations observations = new Observations();
  private final Map<LocalDate, Integer> days = new ConcurrentHashMap<>();

  CaseObserver(RuleBook shared) {
    this.shared = shared;
  }

  Observations observations() {
    return observations;
  }

  /** The reference date of most cases, the first of several; none without cases. */
  Optional<LocalDate> usualDay() {
    return days.entrySet().stream()
        .max(
            Map.Entry.<LocalDate, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** Adds a case that was evaluated. The rows are classified once more. */
  void observe(CaseInputs inputs, Evaluation evaluation) {
    if (inputs.book() != shared) {
      return;
    }
    days.merge(inputs.referenceDate(), 1, Integer::sum);
    RuleBook.InForce rules = inputs.rules();
    for (TableSchema table : inputs.dataset().tables()) {
      List<Fact> written = written(inputs, table);
      List<Fact> facts = counted(inputs, written);
      Setting setting = inputs.setting(table);
      observations.addWritten(
          inputs.book().findingsInForce(inputs.referenceDate()), written, setting);
      observations.add(rules.rules(), facts, rules.classifier().classify(facts, setting), setting);
    }
    FormulasInForce formulas = FormulasInForce.of(inputs);
    formulas.cells().values().forEach(cell -> observations.addFired(formulas.text(cell)));
    List<FormulaBook.Measured> figures =
        evaluation.indicators().stream().map(FormulaBook.Measured::of).toList();
    rules.formulas().show(figures).values().stream()
        .flatMap(List::stream)
        .map(FormulaStep::rule)
        .distinct()
        .forEach(name -> observations.addFired(formulas.texts().get(name)));
  }

  private static List<Fact> written(CaseInputs inputs, TableSchema table) {
    List<Fact> facts = new ArrayList<>();
    try {
      inputs.dataset().rows(table, new Messages(), facts::add);
    } catch (Rejected readBefore) {
      throw new IllegalStateException(readBefore);
    }
    return facts;
  }

  private static List<Fact> counted(CaseInputs inputs, List<Fact> written) {
    CountedRows rows = new CountedRows(inputs.dataset(), inputs.rules());
    return written.stream().map(fact -> rows.counted(fact, new Messages())).toList();
  }
}
