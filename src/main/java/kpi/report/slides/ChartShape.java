package kpi.report.slides;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.deck.Binding;
import kpi.report.deck.Keys;
import kpi.report.office.NativeChart;
import kpi.report.office.RangeColumns;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** A native chart on a page, which brings the workbook of its numbers with it. */
final class ChartShape {

  private static final int TEXT_SIZE = 12;

  private final SlidePage page;
  private final Chart chart;

  ChartShape(SlidePage page, Chart chart) {
    this.page = page;
    this.chart = chart;
  }

  void draw(Rectangle2D at) {
    XSLFChart drawn = page.createChart();
    page.slide().addChart(drawn, inEmu(at));
    ChartWorkbook workbook = new ChartWorkbook(chart, page.report(), page.words());
    NativeChart.draw(chart, drawn, workbook);
    drawn.setWorkbook(workbook.finished());
    textSize(drawn.getCTChartSpace());
    List<CTGraphicalObjectFrame> frames =
        page.slide().getXmlObject().getCSld().getSpTree().getGraphicFrameList();
    CTGraphicalObjectFrame written = frames.get(frames.size() - 1);
    written.getNvGraphicFramePr().getCNvPr().setName(chart.id());
    page.describe(written, chart.summary());
    bind();
  }

  private static Rectangle2D inEmu(Rectangle2D at) {
    return new Rectangle2D.Double(
        Units.toEMU(at.getX()),
        Units.toEMU(at.getY()),
        Units.toEMU(at.getWidth()),
        Units.toEMU(at.getHeight()));
  }

  /** Without it, PowerPoint takes a size for slides without anything else on them. */
  private static void textSize(CTChartSpace space) {
    CTTextBody text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
    text.addNewBodyPr();
    text.addNewP().addNewPPr().addNewDefRPr().setSz(TEXT_SIZE * 100);
    text.getPArray(0).addNewEndParaRPr().setLang("ja-JP");
  }

  private void bind() {
    List<String> names = Keys.distinct(chart.series().stream().map(Chart.Series::name).toList());
    List<String> categories = Keys.distinct(chart.categories());
    int before = new RangeColumns(chart).carriers();
    for (int i = 0; i < names.size(); i++) {
      if (chart.series().get(i).isTarget()) {
        continue;
      }
      List<Optional<Figure>> points = chart.series().get(i).points();
      for (int j = 0; j < points.size(); j++) {
        if (points.get(j).flatMap(Figure::stored).isPresent()) {
          bind(
              points.get(j).get(),
              names.get(i),
              categories.get(j),
              new Binding.Place(before + i, j));
        }
      }
    }
  }

  private void bind(Figure figure, String series, String category, Binding.Place place) {
    page.bind(
        new Binding(
            Binding.Kind.CHART,
            chart.id(),
            series,
            category,
            place,
            figure.text(),
            figure.ref(),
            figure.decimals(),
            page.origin(figure)),
        figure);
  }
}
