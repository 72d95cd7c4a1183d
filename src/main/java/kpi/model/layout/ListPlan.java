package kpi.model.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of names that a report shows, or of the values of a stratum.
 *
 * @param id unique within the KPI
 * @param table whose rows are listed; absent for the values of a stratum
 * @param where the columns of which a row must have a code to be listed
 * @param by the columns that group the rows; the key of a row of another table stands for its name
 * @param each the column of what is listed
 * @param across the column whose codes become columns, a sign in those that a name has; each name
 *     is a row then
 * @param stratum whose values are explained
 */
public record ListPlan(
    int kpi,
    String id,
    String title,
    Optional<String> table,
    Map<String, String> where,
    List<String> by,
    Optional<String> each,
    Optional<String> across,
    Optional<String> stratum) {

  public ListPlan {
    where = Map.copyOf(where);
    by = List.copyOf(by);
  }

  /** Everything that is shown of the table. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(by);
    each.ifPresent(columns::add);
    across.ifPresent(columns::add);
    return List.copyOf(columns);
  }

  /** The id of the table that shows it. */
  public String shownAs() {
    return "kpi-" + kpi + "-" + id;
  }
}
