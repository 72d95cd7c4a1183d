package kpi.report.content.table;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lists are shown, from {@code lists.yaml}: presentation, not definition.
 *
 * @param table whose rows are listed; absent for the values of a stratum
 * @param where the columns of which a row must have a code to be listed
 * @param by the columns that group the rows; the key of a row of another table stands for its name
 * @param each the column of what is listed
 * @param across the column whose codes become columns, a sign in those that a name has; each name
 *     is a row then
 * @param stratum whose values are explained
 */
record ListPlan(
    int kpi,
    String id,
    String title,
    Optional<String> table,
    Map<String, String> where,
    List<String> by,
    Optional<String> each,
    Optional<String> across,
    Optional<String> stratum) {

  /** As it stands in the file. */
  record Entry(
      int kpi,
      String id,
      String title,
      String table,
      Map<String, String> where,
      List<String> by,
      String each,
      String across,
      String stratum) {

    ListPlan plan() {
      return new ListPlan(
          kpi,
          id,
          title,
          Optional.ofNullable(table),
          where == null ? Map.of() : Map.copyOf(where),
          by == null ? List.of() : List.copyOf(by),
          Optional.ofNullable(each),
          Optional.ofNullable(across),
          Optional.ofNullable(stratum));
    }
  }

  /** Everything that is shown of the table. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(by);
    each.ifPresent(columns::add);
    across.ifPresent(columns::add);
    return List.copyOf(columns);
  }

  /** The id of the table that shows it. */
  String shownAs() {
    return "kpi-" + kpi + "-" + id;
  }

  static List<ListPlan> all() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    try (InputStream in = ListPlan.class.getResourceAsStream("/kpi/report/lists.yaml")) {
      return yaml.readValue(in, new TypeReference<List<Entry>>() {}).stream()
          .map(Entry::plan)
          .toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
