package kpi.report.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** The numbers at the points of a chart, and both ends of its ranges. */
final class DataLabels {

  /** More lines than this would write their numbers over one another; the table has them. */
  private static final int READABLE_LINES = 2;

  /** A part of a whole bar that is narrower than its number. */
  private static final BigDecimal NARROW = new BigDecimal("0.06");

  private final Chart chart;
  private final RangeColumns columns;

  DataLabels(Chart chart, RangeColumns columns) {
    this.chart = chart;
    this.columns = columns;
  }

  void show(CTPlotArea area) {
    area.getBarChartList().forEach(bars -> ofBars(bars.getSerList()));
    area.getLineChartList().forEach(lines -> ofLines(lines.getSerList()));
  }

  private void ofBars(List<CTBarSer> bars) {
    for (int i = 0; i < bars.size(); i++) {
      CTDLbls labels = bars.get(i).addNewDLbls();
      for (int j = 0; j < chart.categories().size(); j++) {
        if (isNarrow(i, j)) {
          // its number would lie over those beside it
          CTDLbl label = labels.addNewDLbl();
          label.addNewIdx().setVal(j);
          label.addNewDelete().setVal(true);
        } else if (columns.width(i, j).isPresent()) {
          write(labels.addNewDLbl(), i, j);
        }
      }
      show(labels, true);
    }
  }

  private void ofLines(List<CTLineSer> lines) {
    int carriers = columns.carriers();
    for (int i = 0; i < carriers; i++) {
      CTDLbls labels = lines.get(i).addNewDLbls();
      int series = columns.series().get(i);
      for (int category : columns.ranges(series)) {
        if (isReadable() || isOnlyRange(category)) {
          CTDLbl label = labels.addNewDLbl();
          write(label, series, category);
          label.addNewDLblPos().setVal(STDLblPos.T);
        }
      }
      show(labels, false);
    }
    if (isReadable()) {
      lines.subList(carriers, lines.size()).forEach(line -> showAbove(line.addNewDLbls()));
    }
  }

  private boolean isReadable() {
    return chart.kind() != Chart.Kind.LINES || chart.series().size() <= READABLE_LINES;
  }

  private boolean isOnlyRange(int category) {
    return columns.series().stream()
            .filter(series -> columns.width(series, category).isPresent())
            .count()
        == 1;
  }

  private boolean isNarrow(int series, int category) {
    return chart.kind() == Chart.Kind.STACKED
        && columns
            .end(series, category)
            .or(() -> point(series, category).flatMap(Figure::stored))
            .filter(share -> share.compareTo(NARROW) < 0)
            .isPresent();
  }

  private Optional<Figure> point(int series, int category) {
    return chart.series().get(series).points().get(category);
  }

  /** A range has no number that a label could take from a cell. */
  private void write(CTDLbl label, int series, int category) {
    label.addNewIdx().setVal(category);
    CTTextBody text = label.addNewTx().addNewRich();
    text.addNewBodyPr();
    if (!isReadable()) {
      paragraph(text, chart.series().get(series).name());
    }
    paragraph(text, point(series, category).map(Figure::text).orElseThrow());
    label.addNewShowLegendKey().setVal(false);
    label.addNewShowVal().setVal(true);
    Stream.of(
            label.addNewShowCatName(),
            label.addNewShowSerName(),
            label.addNewShowPercent(),
            label.addNewShowBubbleSize())
        .forEach(other -> other.setVal(false));
  }

  private static void paragraph(CTTextBody text, String words) {
    CTRegularTextRun run = text.addNewP().addNewR();
    run.addNewRPr().setLang("ja-JP");
    run.setT(words);
  }

  private static void showAbove(CTDLbls labels) {
    labels.addNewDLblPos().setVal(STDLblPos.T);
    show(labels, true);
  }

  private static void show(CTDLbls labels, boolean areValuesShown) {
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(areValuesShown);
    Stream.of(
            labels.addNewShowCatName(),
            labels.addNewShowSerName(),
            labels.addNewShowPercent(),
            labels.addNewShowBubbleSize())
        .forEach(other -> other.setVal(false));
  }
}
