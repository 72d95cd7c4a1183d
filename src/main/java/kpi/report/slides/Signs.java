package kpi.report.slides;

import java.util.stream.Collectors;
import kpi.report.content.Figure;
import kpi.report.content.Table;
import kpi.report.deck.MarkSigns;

/** What stands behind a figure to set it apart; the foot of the page explains it. */
final class Signs {

  private Signs() {}

  static String of(Figure figure) {
    return figure.marks().stream().map(MarkSigns::of).collect(Collectors.joining());
  }

  /** A cell as it is written. */
  static String text(Table.Cell cell) {
    return cell instanceof Table.Bound bound ? bound.text() + of(bound.figure()) : cell.text();
  }
}
