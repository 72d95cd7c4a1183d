package kpi.differential.oracle;

import java.util.Map;
import kpi.model.fact.Column;

/**
 * One way to fill the open cells of a row in.
 *
 * @param values column → value, in the form of the file; a partial date becomes a day
 */
public record Filling(Map<String, String> values) {

  static final Filling NONE = new Filling(Map.of());

  String of(Row row, Column column) {
    return values.getOrDefault(column.name(), row.written().get(column.name()));
  }
}
