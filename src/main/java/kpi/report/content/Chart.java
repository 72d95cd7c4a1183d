package kpi.report.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A chart with the table behind it.
 *
 * @param unit of the axis of values
 * @param categories along the other axis
 * @param series each with a point per category
 * @param summary what a person who does not see the chart should know
 */
public record Chart(
    String id,
    String title,
    Kind kind,
    String unit,
    List<String> categories,
    List<Series> series,
    String summary)
    implements Block {

  /** How it is drawn. */
  public enum Kind {
    LINES,
    BARS,
    STACKED,
    FUNNEL
  }

  /**
   * One line, colour or row of a chart.
   *
   * @param points absent where there is no number, or only a range
   * @param isTarget whether it is a value to be reached, and no result
   */
  public record Series(String name, List<Optional<Figure>> points, boolean isTarget) {

    /** Results. */
    public Series(String name, List<Optional<Figure>> points) {
      this(name, points, false);
    }

    /** What a table has for a point. */
    public Table.Cell cell(int index) {
      Optional<Figure> point = points.get(index);
      return isTarget
          ? new Table.Text(point.map(Figure::text).orElse(""))
          : point.<Table.Cell>map(Table.Bound::new).orElse(new Table.Text("-"));
    }
  }

  /** Whether its categories are years. */
  public boolean isOverYears() {
    return series.stream()
        .flatMap(one -> one.points().stream())
        .flatMap(Optional::stream)
        .anyMatch(figure -> figure.ref().year().isPresent());
  }

  /** What must be known, each once: of single years, as {@code R4: …}, and of shares together. */
  public List<String> notes() {
    List<Figure> figures =
        series.stream().flatMap(one -> one.points().stream()).flatMap(Optional::stream).toList();
    Set<String> notes = new LinkedHashSet<>();
    figures.forEach(figure -> figure.yearNote().ifPresent(notes::add));
    notes.addAll(Figure.notesTogether(figures));
    return List.copyOf(notes);
  }

  /** The points of the chart, series across. */
  public Table table() {
    List<String> headers = new ArrayList<>(List.of(""));
    series.forEach(one -> headers.add(one.name()));
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      List<Table.Cell> cells = new ArrayList<>(List.of(new Table.Text(categories.get(i))));
      for (Series one : series) {
        cells.add(one.cell(i));
      }
      rows.add(new Table.Row(cells));
    }
    return Table.of(id + "-table", title, headers, rows);
  }
}
