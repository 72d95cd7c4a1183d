package kpi.rules.classification;

import java.util.List;
import java.util.stream.Stream;
import kpi.model.TableSchema;
import kpi.rules.text.RuleText;

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
