package kpi.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpi.evaluation.result.Display;

/**
 * A table of text and figures.
 *
 * @param id unique within the report, of letters, digits and hyphens
 * @param labels how many columns, from the left, say what a row is about
 * @param across what the headers of the other columns are
 * @param headers one per column
 */
public record Table(
    String id, String title, int labels, String across, List<String> headers, List<Row> rows)
    implements Block {

  /** A table whose columns are of different kinds, its first one saying what a row is about. */
  public static Table of(String id, String title, List<String> headers, List<Row> rows) {
    return new Table(id, title, 1, "", headers, rows);
  }

  /** What must be said of its figures, each once. */
  public List<String> notes() {
    return Figure.notesTogether(
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .filter(Bound.class::isInstance)
            .map(cell -> ((Bound) cell).figure())
            .toList());
  }

  /** The figures in it. */
  public Stream<FigureRef> refs() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(Bound.class::isInstance)
        .map(cell -> ((Bound) cell).figure().ref());
  }

  /** A table per value of the first column, where two or more say what a row is about. */
  public List<Table> parts() {
    if (labels < 2) {
      return List.of(this);
    }
    Map<String, List<Row>> rowsOf = new LinkedHashMap<>();
    for (Row row : rows) {
      rowsOf.computeIfAbsent(row.cells().get(0).text(), any -> new ArrayList<>()).add(row.tail());
    }
    List<Table> parts = new ArrayList<>();
    List<String> fewer = headers.subList(1, headers.size());
    rowsOf.forEach(
        (value, own) ->
            parts.add(
                new Table(
                    id + "-" + (parts.size() + 1),
                    title + " " + value,
                    labels - 1,
                    across,
                    fewer,
                    own)));
    return parts;
  }

  /** One row, as many cells as there are headers. */
  public record Row(List<Cell> cells) {

    public static Row of(Cell... cells) {
      return new Row(List.of(cells));
    }

    private Row tail() {
      return new Row(cells.subList(1, cells.size()));
    }

    /** How many columns the cell of a column takes, at least 1. */
    public int reach(int column) {
      int next = column + 1;
      while (next < cells.size() && cells.get(next) instanceof Joined) {
        next++;
      }
      return next - column;
    }
  }

  /** What stands in a table. */
  public sealed interface Cell {

    /** As people read it. */
    String text();
  }

  /** Taken by the label to its left, which reaches over it. */
  public record Joined() implements Cell {

    @Override
    public String text() {
      return "";
    }
  }

  /** Words, a label or a unit. */
  public record Text(String text) implements Cell {}

  /** A figure that is bound to a result. */
  public record Bound(Figure figure) implements Cell {

    @Override
    public String text() {
      return figure.text();
    }
  }

  /** A count of the report itself, such as of removed subjects; no result. */
  public record Count(long count) implements Cell {

    @Override
    public String text() {
      return Display.grouped(BigDecimal.valueOf(count));
    }
  }
}
