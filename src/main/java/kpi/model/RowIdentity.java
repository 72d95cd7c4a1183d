package kpi.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the data dictionary says of a table's rows as units of the survey.
 *
 * @param names the columns that say what a row is called, beside the key
 * @param same the columns of which no two units share a value, however it is typed
 * @param refers column → name of the table whose key it holds
 */
public record RowIdentity(List<Column> names, List<Column> same, Map<Column, String> refers) {

  public RowIdentity {
    names = List.copyOf(names);
    same = List.copyOf(same);
    refers = Collections.unmodifiableMap(new LinkedHashMap<>(refers));
  }
}
