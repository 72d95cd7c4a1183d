package kpi.model.layout;

import java.util.List;

/**
 * What a report shows, as declared in {@code kpi-definitions/report.yaml}: presentation, not
 * definition. Everything in it fits the definitions.
 */
public record ReportPlan(List<ChartPlan> charts, List<MatrixPlan> matrices, List<ListPlan> lists) {

  public static final String FILE = "report.yaml";

  public ReportPlan {
    charts = List.copyOf(charts);
    matrices = List.copyOf(matrices);
    lists = List.copyOf(lists);
  }
}
