package kpi.analysis.check;

import java.util.Collections;
import kpi.model.Fact;
import kpi.model.TableSchema;
import kpi.model.Value;

/** Rows that nobody reported, to try rules on. */
final class Facts {

  private Facts() {}

  static Fact blank(TableSchema table) {
    return new Fact(table, 0, Collections.nCopies(table.columns().size(), Value.BLANK));
  }
}
