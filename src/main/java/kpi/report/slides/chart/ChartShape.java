package kpi.report.slides.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.deck.Binding;
import kpi.report.deck.check.Keys;
import kpi.report.office.NativeChart;
import kpi.report.office.RangeColumns;
import kpi.report.slides.page.SlidePage;
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
    RangeColumns ranges = new RangeColumns(chart);
    List<String> names = Keys.distinct(drawn(ranges));
    List<String> categories = Keys.distinct(chart.categories());
    for (int i = 0; i < chart.series().size(); i++) {
      List<Optional<Figure>> points = chart.series().get(i).points();
      for (int j = 0; j < points.size() && !chart.series().get(i).isTarget(); j++) {
        Optional<Figure> point = points.get(j);
        int line = ranges.line(i, j);
        if (point.flatMap(Figure::stored).isPresent() || ranges.width(i, j).isPresent()) {
          bind(point.get(), names.get(line), categories.get(j), new Binding.Place(line, j));
        }
      }
    }
  }

  /** The names of all series as they are drawn, those that carry ranges first. */
  private List<String> drawn(RangeColumns ranges) {
    List<String> names = new ArrayList<>();
    for (int series : ranges.series().subList(0, ranges.carriers())) {
      names.add(page.words().of("end-of", chart.series().get(series).name()));
    }
    chart.series().forEach(series -> names.add(series.name()));
    return names;
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
