package kpi.report.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.report.content.Figure;
import kpi.report.content.FigureRef;
import kpi.report.content.FigureRef.Field;
import kpi.report.content.Section;
import kpi.report.content.Table;
import kpi.report.office.Words;
import kpi.report.sheets.page.Entry;

/** A table of indicators, a row per figure, so that each has its unit, marks and note beside it. */
final class IndicatorRows {

  private static final List<String> COLUMNS =
      List.of(
          "value",
          "shown",
          "unit",
          "numerator",
          "denominator",
          "previous",
          "previous-origin",
          "change",
          "change-unit",
          "marks",
          "note",
          "reference");

  private final Section section;
  private final Table table;
  private final Words words;

  IndicatorRows(Section section, Table table, Words words) {
    this.section = section;
    this.table = table;
    this.words = words;
  }

  List<String> header() {
    List<String> header = new ArrayList<>(table.headers().subList(0, table.labels()));
    if (!table.across().isEmpty()) {
      header.add(table.across());
    }
    COLUMNS.stream().map(words::of).forEach(header::add);
    return header;
  }

  List<List<Entry>> rows() {
    List<List<Entry>> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      for (int column = table.labels(); column < row.cells().size(); column++) {
        if (row.cells().get(column) instanceof Table.Bound bound
            && bound.figure().ref().field() == Field.VALUE) {
          rows.add(row(row, column, bound.figure()));
        }
      }
    }
    return rows;
  }

  private List<Entry> row(Table.Row row, int column, Figure figure) {
    List<Entry> entries = new ArrayList<>();
    row.cells().subList(0, table.labels()).forEach(label -> entries.add(Entry.of(label.text())));
    if (!table.across().isEmpty()) {
      entries.add(Entry.of(withoutUnit(table.headers().get(column), figure)));
    }
    Optional<Figure> change = part(figure.ref(), Field.CHANGE);
    entries.add(Entry.of(figure));
    entries.add(Entry.of(figure.text()));
    entries.add(Entry.of(figure.unit()));
    entries.add(Entry.of(part(figure.ref(), Field.NUMERATOR)));
    entries.add(Entry.of(part(figure.ref(), Field.DENOMINATOR)));
    Optional<Figure> previous = part(figure.ref(), Field.PREVIOUS);
    entries.add(Entry.of(previous));
    entries.add(Entry.of(previous.map(words::origin).orElse("")));
    entries.add(Entry.of(change));
    entries.add(Entry.of(change.map(Figure::unit).orElse("")));
    entries.add(Entry.of(words.marks(figure)));
    entries.add(Entry.of(figure.note()));
    entries.add(Entry.of(figure.ref().toString()));
    return entries;
  }

  private static String withoutUnit(String header, Figure figure) {
    String unit = "（" + figure.unit() + "）";
    return header.endsWith(unit) ? header.substring(0, header.length() - unit.length()) : header;
  }

  private Optional<Figure> part(FigureRef ref, Field field) {
    return Optional.ofNullable(section.parts().get(ref.field(field)));
  }
}
