package kpi.report.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.report.content.Figure;
import kpi.report.content.Table;
import kpi.report.content.TargetBlock;
import kpi.report.sheets.page.Entry;

/** The rows of the sheet of targets: those of the tables, with figure, unit and remark apart. */
final class TargetEntryRows {

  static final String COLUMNS =
      "kpi,indicator,target,due,value,shown,unit,judged-in,state,progress,note,reference";

  private TargetEntryRows() {}

  static List<List<Entry>> of(int kpi, TargetBlock block) {
    List<List<Entry>> rows = new ArrayList<>();
    for (int row = 0; row < block.table().rows().size(); row++) {
      rows.add(row(kpi, block.table().rows().get(row).cells(), block.remarks().get(row)));
    }
    return rows;
  }

  private static List<Entry> row(int kpi, List<Table.Cell> cells, String remark) {
    Optional<Figure> figure =
        cells.get(3) instanceof Table.Bound bound ? Optional.of(bound.figure()) : Optional.empty();
    List<Entry> row = new ArrayList<>(List.of(Entry.of(kpi)));
    cells.subList(0, 3).forEach(cell -> row.add(Entry.of(cell.text())));
    row.add(Entry.of(figure));
    row.add(Entry.of(cells.get(3).text()));
    row.add(Entry.of(figure.map(Figure::unit).orElse("")));
    cells.subList(4, cells.size()).forEach(cell -> row.add(Entry.of(cell.text())));
    row.add(Entry.of(remark));
    row.add(Entry.of(figure.map(one -> one.ref().toString()).orElse("")));
    return row;
  }
}
