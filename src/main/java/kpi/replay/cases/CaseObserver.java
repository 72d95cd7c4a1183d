package kpi.replay.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kpi.evaluation.pass.Decision;
import kpi.evaluation.pass.Run;
import kpi.model.result.Evaluation;
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
public final class CaseObserver {

  private final RuleBook shared;
  private final Observations observations = new Observations();
  private final Map<LocalDate, Integer> days = new ConcurrentHashMap<>();

  public CaseObserver(RuleBook shared) {
    this.shared = shared;
  }

  public Observations observations() {
    return observations;
  }

  /** The reference date of most cases, the first of several; none without cases. */
  public Optional<LocalDate> usualDay() {
    return days.entrySet().stream()
        .max(
            Map.Entry.<LocalDate, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** Adds a case that was evaluated. The rows are classified once more. */
  public void observe(CaseInputs inputs, Evaluation evaluation) {
    if (inputs.book() != shared) {
      return;
    }
    days.merge(inputs.referenceDate(), 1, Integer::sum);
    RuleBook.InForce rules = inputs.rules();
    try {
      new Run(inputs.dataset(), rules, 1)
          .pass(
              List.of(
                  (table, setting) ->
                      Optional.of(rows -> () -> observe(inputs, rules, rows, setting))),
              new Messages());
    } catch (Rejected readBefore) {
      throw new IllegalStateException(readBefore);
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

  private void observe(
      CaseInputs inputs, RuleBook.InForce rules, List<Decision> rows, Setting setting) {
    observations.addWritten(
        inputs.book().findingsInForce(inputs.referenceDate()),
        rows.stream().map(Decision::written).toList(),
        setting);
    observations.add(
        rules.rules(),
        rows.stream().map(Decision::fact).toList(),
        rows.stream().map(Decision::outcome).toList(),
        setting);
  }
}
