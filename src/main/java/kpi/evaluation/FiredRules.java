package kpi.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.Classifier;
import kpi.rules.condition.Setting;

/** The rules that were concluded, certainly or possibly, of some row. */
final class FiredRules implements Collector {

  private final Classifier classifier;
  private final TreeSet<String> fired = new TreeSet<>();

  FiredRules(Classifier classifier) {
    this.classifier = classifier;
  }

  @Override
  public Optional<OfTable> of(TableSchema table, Setting setting) {
    return Optional.of(this::look);
  }

  private Runnable look(List<Decision> rows) {
    Set<String> concluded = classifier.concluded(rows.stream().map(Decision::outcome).toList());
    return () -> fired.addAll(concluded);
  }

  /** Their names, once all rows were seen. */
  TreeSet<String> names() {
    return fired;
  }
}
