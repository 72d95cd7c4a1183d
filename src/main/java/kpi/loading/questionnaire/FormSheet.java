package kpi.loading.questionnaire;

import java.util.ArrayList;
import java.util.List;
import kpi.loading.sheet.SheetCell;
import kpi.loading.sheet.SheetRow;
import kpi.loading.sheet.SourceSheet;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.Folded;

/**
 * A sheet on which the items stand one below the other, as a table of one row: the labels are its
 * heading, the answers beside them its cells.
 */
final class FormSheet implements SourceSheet {

  private static final int LABEL = 0;
  private static final int ANSWER = 1;

  private final SourceSheet form;
  private final List<String> labels;

  /** What stands on the form; read once, since each cell is asked for its place. */
  private final List<Line> lines = new ArrayList<>();

  /** Where an item stands. */
  private record Line(String label, SheetCell answer, int row) {}

  /**
   * @param labels of the items, in any order
   */
  FormSheet(SourceSheet form, List<String> labels) {
    this.form = form;
    this.labels = labels.stream().map(Folded::of).toList();
  }

  @Override
  public void read(Rows rows) throws Rejected {
    lines.clear();
    form.read(
        row -> {
          String label = row.cell(LABEL).text().strip();
          if (!label.isEmpty() && labels.contains(Folded.of(label))) {
            lines.add(new Line(label, row.cell(ANSWER), row.number()));
          }
          return true;
        });
    List<SheetCell> headings = lines.stream().map(line -> SheetCell.of(line.label())).toList();
    if (rows.take(new SheetRow(1, headings, false))) {
      rows.take(new SheetRow(2, lines.stream().map(Line::answer).toList(), false));
    }
  }

  /** The answer to an item: {@code column} tells which, from 1. */
  @Override
  public Place place(int row, int column) {
    boolean isItem = row > 0 && column > 0 && column <= lines.size();
    return isItem ? form.place(lines.get(column - 1).row(), ANSWER + 1) : form.place(0, 0);
  }

  @Override
  public String file() {
    return form.file();
  }

  @Override
  public String sheet() {
    return form.sheet();
  }
}
