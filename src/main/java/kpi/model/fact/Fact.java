package kpi.model.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.source.Place;

/**
 * A row of a table.
 *
 * @param line the line of the file on which the row starts, from 1
 * @param values one per column of the table
 * @param fields by column of the table, where it stands in the file, from 1; empty if the file has
 *     the columns in the order of the table
 * @param filled the columns that are blank in the file and filled in from elsewhere
 */
public record Fact(
    TableSchema table,
    int line,
    List<Value> values,
    List<Integer> fields,
    Map<Column, FilledCell> filled) {

  /**
   * Where the value of a cell comes from that is blank in the file.
   *
   * @param place in the list
   * @param source what the list is called
   * @param date of which day the list is
   */
  public record FilledCell(Place place, String source, LocalDate date) {}

  public Fact {
    values = List.copyOf(values);
    fields = List.copyOf(fields);
    filled = Map.copyOf(filled);
  }

  /** A row as it stands in its file. */
  public Fact(TableSchema table, int line, List<Value> values, List<Integer> fields) {
    this(table, line, values, fields, Map.of());
  }

  /** A row whose columns stand in the order of the table. */
  public Fact(TableSchema table, int line, List<Value> values) {
    this(table, line, values, List.of());
  }

  /** A row that nobody reported, to try rules on. */
  public static Fact blank(TableSchema table) {
    return new Fact(table, 0, Collections.nCopies(table.columns().size(), Value.BLANK));
  }

  /** Where the cell of a column stands: in the file, or in the list that it was filled in from. */
  public Place place(Column column) {
    if (filled.containsKey(column)) {
      return filled.get(column).place();
    }
    int field = fields.isEmpty() ? column.index() + 1 : fields.get(column.index());
    return new Place(table.file(), line, field);
  }

  /** What stands in a column, or which class the number in another column is of. */
  public Value value(Column column) {
    return column.classes().isPresent()
        ? column.classes().get().classOf(value(column.classes().get().of()))
        : values.get(column.index());
  }

  /** The key, several columns joined by {@code /}. */
  public String id() {
    List<Column> key = table.key();
    if (key.size() == 1) {
      return written(key.get(0));
    }
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < key.size(); i++) {
      id.append(i == 0 ? "" : "/").append(written(key.get(i)));
    }
    return id.toString();
  }

  /** This row with a cell filled in otherwise. */
  public Fact with(Column column, Value value) {
    List<Value> changed = new ArrayList<>(values);
    changed.set(column.index(), value);
    return new Fact(table, line, changed, fields, filled);
  }

  /** This row with a cell that is blank in the file filled in from elsewhere. */
  public Fact filled(Column column, Value value, FilledCell from) {
    Map<Column, FilledCell> all = new HashMap<>(filled);
    all.put(column, from);
    Fact changed = with(column, value);
    return new Fact(table, line, changed.values(), fields, all);
  }

  /** Where a cell was filled in from; empty if it stands in the file. */
  public Optional<FilledCell> filledBy(Column column) {
    return Optional.ofNullable(filled.get(column));
  }

  /** A value in the form of the file; empty if it is not known. */
  public String known(Column column) {
    return value(column).isKnown() ? written(column) : "";
  }

  /** What is written, in the form of the file; empty if blank. */
  public String written(Column column) {
    return value(column).text();
  }
}
