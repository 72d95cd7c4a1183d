package kpi.report.content.chart;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import kpi.report.content.Chart;

/**
 * Which charts are drawn, from {@code charts.yaml}: presentation, not definition.
 *
 * @param kind as in {@link Chart.Kind}, in lower case with hyphens
 * @param over {@code years}, {@code indicators}, or the stratum key along the axis of categories
 * @param by the stratum keys that make the series; none if each indicator is one
 * @param where the strata that are fixed
 */
record ChartPlan(
    int kpi,
    String id,
    String title,
    String kind,
    String over,
    List<String> by,
    List<String> indicators,
    Map<String, String> where) {

  private static final String YEARS = "years";
  private static final String INDICATORS = "indicators";

  ChartPlan {
    by = by == null ? List.of() : List.copyOf(by);
    where = where == null ? Map.of() : Map.copyOf(where);
  }

  boolean isOverYears() {
    return over.equals(YEARS);
  }

  boolean isOverIndicators() {
    return over.equals(INDICATORS);
  }

  static List<ChartPlan> all() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    try (InputStream in = ChartPlan.class.getResourceAsStream("/kpi/report/charts.yaml")) {
      return yaml.readValue(in, new TypeReference<List<ChartPlan>>() {});
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
