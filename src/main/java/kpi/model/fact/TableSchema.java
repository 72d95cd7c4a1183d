package kpi.model.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.fact.YearSigns.YearTurn;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A table of the dataset contract.
 *
 * @param name the file's name without extension
 * @param subjectType the {@code subject_type} of results
 * @param subject what a row is called in rule sentences
 * @param countedIn the units in which its rows may be counted, the usual one first
 * @param columns in the order of the contract
 * @param classes columns that no file has, made of the numbers of another
 * @param key the columns that identify a row
 * @param items named combinations of columns
 * @param identity what tells its rows apart as units of the survey
 * @param unchanged the share of its rows that may be as they were a year before; absent if all may
 */
public record TableSchema(
    String name,
    String subjectType,
    String subject,
    List<String> countedIn,
    List<Column> columns,
    List<Column> classes,
    List<Column> key,
    List<Item> items,
    RowIdentity identity,
    Optional<BigFraction> unchanged) {

  /** Tables are keys wherever rows are looked at: the name tells them apart. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  public TableSchema {
    countedIn = List.copyOf(countedIn);
    columns = List.copyOf(columns);
    classes = List.copyOf(classes);
    key = List.copyOf(key);
    items = List.copyOf(items);
  }

  /** Whether a table of the same name has nothing else than this one, whatever the order. */
  boolean holds(TableSchema other) {
    return subject.equals(other.subject)
        && subjectType.equals(other.subjectType)
        && countedIn.equals(other.countedIn)
        && names(key).equals(names(other.key))
        && unchanged.equals(other.unchanged)
        && Stream.concat(other.columns.stream(), other.classes.stream())
            .allMatch(theirs -> column(theirs.name()).filter(own -> own.holds(theirs)).isPresent())
        && other.items.stream()
            .allMatch(
                theirs ->
                    items.stream()
                        .anyMatch(
                            own ->
                                own.label().equals(theirs.label())
                                    && names(own.columns()).equals(names(theirs.columns()))));
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }

  public String file() {
    return name + ".csv";
  }

  /** The columns that a new year does this to. */
  public List<Column> columns(YearTurn turn) {
    return columns.stream().filter(column -> column.turn() == turn).toList();
  }

  public Optional<Column> column(String columnName) {
    return Stream.concat(columns.stream(), classes.stream())
        .filter(column -> column.name().equals(columnName))
        .findFirst();
  }

  /**
   * Everything that sentences about this table may name: its columns, their classes and its items.
   */
  public List<Item> speakable() {
    List<Item> all = new ArrayList<>();
    Stream.concat(columns.stream(), classes.stream())
        .forEach(column -> all.add(new Item(column.label(), List.of(column))));
    all.addAll(items);
    return all;
  }

  public Optional<Item> item(String label) {
    return speakable().stream().filter(item -> item.label().equals(label)).findFirst();
  }

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

    /** The columns by which people know a row, beside the key. */
    public List<Column> known() {
      return Stream.concat(names.stream(), same.stream()).distinct().toList();
    }
  }
}
