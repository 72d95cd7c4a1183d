package kpi.evaluation.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.model.fact.TableSchema;
import kpi.rules.condition.Setting;
import kpi.rules.finding.Finding;
import kpi.source.Message;
import kpi.source.Messages;

/** Tells what the rules found in the rows. */
public record FoundInRows(Messages messages) implements Collector {

  @Override
  public Optional<OfTable> of(TableSchema table, Setting setting) {
    return Optional.of(this::look);
  }

  private Runnable look(List<Decision> rows) {
    List<Message> found = new ArrayList<>();
    for (Decision row : rows) {
      for (Finding finding : row.findings()) {
        found.add(finding.message());
      }
    }
    return () -> found.forEach(messages::add);
  }
}
