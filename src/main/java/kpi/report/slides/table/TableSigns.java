package kpi.report.slides.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpi.model.result.Mark;
import kpi.report.content.Figure;
import kpi.report.content.Table;
import kpi.report.deck.check.MarkSigns;

/** The signs in a table: where all figures of a column are synthetic, its header says so, once. */
final class TableSigns {

  private static final int SEVERAL = 2;

  private final Table table;
  private final List<Boolean> headed;

  TableSigns(Table table) {
    this.table = table;
    this.headed =
        IntStream.range(0, table.headers().size()).mapToObj(this::areAllSynthetic).toList();
  }

  private boolean areAllSynthetic(int column) {
    List<Table.Cell> cells = table.rows().stream().map(row -> row.cells().get(column)).toList();
    List<Figure> figures =
        cells.stream()
            .filter(Table.Bound.class::isInstance)
            .map(cell -> ((Table.Bound) cell).figure())
            .filter(figure -> figure.number().isPresent() || figure.range().isPresent())
            .toList();
    return figures.size() >= SEVERAL
        && figures.stream().allMatch(figure -> figure.has(Mark.SYNTHETIC))
        && cells.stream().noneMatch(Table.Count.class::isInstance);
  }

  /** Whether a header has a sign for its whole column. */
  boolean isHeaded() {
    return headed.contains(true);
  }

  /** The signs of a header; empty if it has none. */
  String ofHeader(int column) {
    return headed.get(column) ? MarkSigns.of(Mark.SYNTHETIC) : "";
  }

  /** The signs of a figure that its header does not have already. */
  String of(Figure figure, int column) {
    return figure.marks().stream()
        .filter(mark -> mark != Mark.SYNTHETIC || !headed.get(column))
        .map(MarkSigns::of)
        .collect(Collectors.joining());
  }

  /** A header as it is written. */
  String header(int column) {
    return table.headers().get(column) + ofHeader(column);
  }

  /** A cell as it is written. */
  String text(int row, int column) {
    Table.Cell cell = table.rows().get(row).cells().get(column);
    return cell instanceof Table.Bound bound
        ? bound.text() + of(bound.figure(), column)
        : cell.text();
  }
}
