package kpi.rules.classification.rule;

import java.util.List;
import java.util.stream.Stream;
import kpi.model.fact.TableSchema;
import kpi.rules.text.vocabulary.RuleText;

/** A rule about the rows of a table, whatever it concludes of them. */
public interface RowRule {

  RuleText text();

  TableSchema table();

  /** All must hold. */
  List<Condition> conditions();

  /** The conditions themselves, without the lines that announce some of them. */
  default Stream<Condition> leaves() {
    return conditions().stream().flatMap(Condition::leaves);
  }

  default String name() {
    return text().name();
  }
}
