package kpi.rules.classification.rule;

import java.util.List;
import kpi.model.fact.TableSchema;
import kpi.rules.text.vocabulary.RuleText;

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
