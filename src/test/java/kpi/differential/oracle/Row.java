package kpi.differential.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/**
 * A row as it stands.
 *
 * @param written column → what is written, empty if blank
 * @param doubted the columns of which a finding says that what is written is not known to be so
 */
record Row(TableSchema table, Map<String, String> written, Set<String> doubted) {

  String id() {
    return table.key().stream()
        .map(column -> written.get(column.name()))
        .collect(Collectors.joining("/"));
  }

  boolean isBlank(String column) {
    return written.get(column).isEmpty();
  }

  /** Whether nothing is written, or what is written is doubted. */
  boolean isUnknown(String column) {
    return isBlank(column) || doubted.contains(column);
  }

  boolean isUnknown(List<Column> item) {
    return isUnknown(deciding(item).name());
  }

  boolean isBlank(List<Column> item) {
    return item.stream().allMatch(column -> isBlank(column.name()));
  }

  /** The first column that is filled in as the row stands, else the first. */
  Column deciding(List<Column> item) {
    return item.stream().filter(column -> !isBlank(column.name())).findFirst().orElse(item.get(0));
  }
}
