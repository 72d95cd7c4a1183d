package kpi.model.layout;

import java.util.List;

/**
 * What a report shows, as declared in {@code kpi-definitions/report.yaml}: presentation, not
 * definition. Everything in it fits the definitions.
 */
public record ReportPlan(
    PagePlan pages, List<ChartPlan> charts, List<MatrixPlan> matrices, List<ListPlan> lists) {

  public static final String FILE = "report.yaml";

  /** A report of nothing, where there is no plan that could be read. */
  public static final ReportPlan NONE =
      new ReportPlan(
          new PagePlan(List.of(), List.of(), List.of()), List.of(), List.of(), List.of());

  public ReportPlan {
    charts = List.copyOf(charts);
    matrices = List.copyOf(matrices);
    lists = List.copyOf(lists);
  }
}
