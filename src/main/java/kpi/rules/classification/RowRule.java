package kpi.rules.classification;

import java.util.List;
import kpi.model.TableSchema;
import kpi.rules.text.RuleText;

/** A rule about the rows of a table, whatever it concludes of them. */
public interface RowRule {

  RuleText text();

  TableSchema table();

  /** All must hold. */
  List<Condition> conditions();

  default String name() {
    return text().name();
  }
}
