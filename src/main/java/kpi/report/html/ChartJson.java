package kpi.report.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.content.Report;
import kpi.source.output.JsonDocument;

/** The data of all charts, by id, as the script reads them. */
final class ChartJson {

  private ChartJson() {}

  /** JSON that can stand within a script element. */
  static String of(Report report) {
    ObjectNode all = JsonDocument.object();
    report.sections().stream()
        .flatMap(section -> section.charts().stream())
        .forEach(chart -> add(chart, all.putObject(chart.id())));
    return JsonDocument.text(all).replace("<", "\\u003c").strip();
  }

  /** A level line says once what it is. */
  private static String text(Chart.Series series, int index) {
    boolean isLast = index == series.points().size() - 1;
    return series.isTarget() && !isLast
        ? ""
        : series.points().get(index).map(Figure::text).orElse("-");
  }

  private static void add(Chart chart, ObjectNode node) {
    node.put("kind", chart.kind().name().toLowerCase(Locale.ROOT)).put("unit", chart.unit());
    node.put("title", chart.title());
    ArrayNode categories = node.putArray("categories");
    chart.categories().forEach(categories::add);
    ArrayNode series = node.putArray("series");
    for (Chart.Series one : chart.series()) {
      ObjectNode each = series.addObject().put("name", one.name());
      ArrayNode numbers = each.putArray("numbers");
      ArrayNode texts = each.putArray("texts");
      ArrayNode refs = each.putArray("refs");
      for (Optional<Figure> point : one.points()) {
        point
            .flatMap(Figure::number)
            .ifPresentOrElse(number -> numbers.add(number), numbers::addNull);
        texts.add(text(one, texts.size()));
        refs.add(
            point.filter(any -> !one.isTarget()).map(figure -> figure.ref().toString()).orElse(""));
      }
    }
  }
}
