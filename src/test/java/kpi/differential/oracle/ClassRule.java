package kpi.differential.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kpi.model.fact.TableSchema;

/**
 * A rule that says who belongs to a population.
 *
 * @param conditions sentence → what it asks
 * @param annotations name → text
 */
record ClassRule(
    String name,
    TableSchema table,
    String population,
    LinkedHashMap<String, Condition> conditions,
    Map<String, String> annotations) {

  boolean inForce(LocalDate day) {
    return Validity.covers(annotations, day);
  }

  boolean isListed() {
    return annotations.containsKey("該当の表示");
  }

  boolean isListedWithOthers() {
    return annotations.containsKey("非該当の表示");
  }
}
