package kpi.rules.classification;

import java.util.HashMap;
import java.util.Map;
import kpi.model.TableSchema;
import kpi.rules.condition.Call;
import kpi.rules.condition.Question;

/** The questions of all condition lines, found by the constraint that the engine calls. */
public final class Questions {

  private final Map<String, Map<Call, Question>> byTable = new HashMap<>();

  /** Takes in a condition line of a rule about the rows of a table. */
  public void put(TableSchema table, Call call, Question question) {
    byTable.computeIfAbsent(table.name(), name -> new HashMap<>()).put(call, question);
  }

  Question about(TableSchema table, Call call) {
    return byTable.get(table.name()).get(call);
  }
}
