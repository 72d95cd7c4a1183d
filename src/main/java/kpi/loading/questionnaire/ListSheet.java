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
 * A list that a respondent filled in, with the respondent's key before each row.
 *
 * @param labels of the list's headings
 * @param keyLabel the heading of the key
 */
final class ListSheet implements SourceSheet {

  private final SourceSheet list;
  private final List<String> labels;
  private final String keyLabel;
  private final String key;
  private boolean sawHeading;

  ListSheet(SourceSheet list, List<String> labels, String keyLabel, String key) {
    this.list = list;
    this.labels = labels.stream().map(Folded::of).toList();
    this.keyLabel = keyLabel;
    this.key = key;
  }

  @Override
  public void read(Rows rows) throws Rejected {
    sawHeading = false;
    list.read(row -> rows.take(withKey(row)));
  }

  private SheetRow withKey(SheetRow row) {
    List<SheetCell> cells = new ArrayList<>();
    if (!sawHeading && isHeading(row)) {
      sawHeading = true;
      cells.add(SheetCell.of(keyLabel));
    } else {
      cells.add(SheetCell.of(sawHeading && !row.isBlank() ? key : ""));
    }
    cells.addAll(row.cells());
    return new SheetRow(row.number(), cells, row.isHidden());
  }

  private boolean isHeading(SheetRow row) {
    List<String> texts = row.cells().stream().map(cell -> Folded.of(cell.text())).toList();
    return texts.containsAll(labels);
  }

  /** The key stands beside the first column. */
  @Override
  public Place place(int row, int column) {
    return list.place(row, column == 0 ? 0 : Math.max(1, column - 1));
  }

  @Override
  public String file() {
    return list.file();
  }

  @Override
  public String sheet() {
    return list.sheet();
  }
}
