package kpi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kpi.model.Evaluation;
import kpi.model.IndicatorResult;
import kpi.model.KpiDefinition;

/** The view of the eleven KPIs on a terminal: their headline figures, one line each. */
public final class TextView {

  private static final int NARROWEST = 60;
  private static final int GAP = 2;
  private static final int FIGURE_WIDEST = 18;
  private static final int LABEL_WIDEST_PERCENT = 40;
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final HeadlineRow rows;
  private final Wording wording;
  private final Language language;
  private final int width;
  private final boolean coloured;

  /**
   * @param width columns of the terminal
   * @param coloured whether headings stand out by escape sequences
   */
  public TextView(Language language, int width, boolean coloured) {
    this.wording = new Wording(language, "/kpi/report/", List.of("view"));
    this.rows = new HeadlineRow(language, wording);
    this.language = language;
    this.width = Math.max(NARROWEST, width);
    this.coloured = coloured;
  }

  /** The whole view, its lines ended by LF. */
  public String of(Evaluation evaluation) {
    List<String> lines = new ArrayList<>(head(evaluation));
    TextGrid grid = grid(evaluation);
    lines.add("");
    lines.addAll(grid.lines(rows.headings()));
    for (KpiDefinition kpi : evaluation.kpis()) {
      lines.add("");
      lines.add(heading("KPI " + kpi.number() + "  " + inLanguage(kpi)));
      HeadlineRow.headlines(evaluation, kpi)
          .forEach(result -> lines.addAll(grid.lines(rows.of(result, kpi))));
    }
    lines.addAll(assumptions(evaluation));
    return String.join("\n", lines) + "\n";
  }

  private List<String> head(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    DisplayWidth.wrap(evaluation.dataset().title(), width)
        .forEach(line -> lines.add(heading(line)));
    lines.add(
        String.join(
            "  ",
            evaluation.dataset().fiscalYear().label(),
            wording.of("year") + " " + evaluation.dataset().fiscalYear().western(),
            wording.of("reference-date") + " " + evaluation.dataset().referenceDate()));
    return lines;
  }

  private List<String> assumptions(Evaluation evaluation) {
    List<String> notes = evaluation.dataset().notes();
    List<String> lines = new ArrayList<>();
    if (!notes.isEmpty()) {
      lines.add("");
      lines.add(heading(wording.of("assumptions")));
    }
    TextGrid grid =
        new TextGrid(List.of(new TextGrid.Column(1, false), new TextGrid.Column(width - 5, false)));
    notes.forEach(note -> lines.addAll(grid.lines(List.of("-", note))));
    return lines;
  }

  private TextGrid grid(Evaluation evaluation) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(rows.headings());
    for (KpiDefinition kpi : evaluation.kpis()) {
      for (IndicatorResult result : HeadlineRow.headlines(evaluation, kpi)) {
        cells.add(rows.of(result, kpi));
      }
    }
    int label = widest(cells, row -> row.get(0), width * LABEL_WIDEST_PERCENT / 100);
    int value = widest(cells, row -> row.get(1), FIGURE_WIDEST);
    int previous = widest(cells, row -> row.get(2), FIGURE_WIDEST);
    int change = widest(cells, row -> row.get(3), FIGURE_WIDEST);
    int note = Math.max(8, width - label - value - previous - change - 5 * GAP);
    return new TextGrid(
        List.of(
            new TextGrid.Column(label, false),
            new TextGrid.Column(value, true),
            new TextGrid.Column(previous, true),
            new TextGrid.Column(change, true),
            new TextGrid.Column(note, false)));
  }

  private static int widest(
      List<List<String>> cells, Function<List<String>, String> column, int limit) {
    int widest = cells.stream().map(column).mapToInt(DisplayWidth::of).max().orElse(2);
    return Math.min(widest, limit);
  }

  private String inLanguage(KpiDefinition kpi) {
    return language == Language.ENGLISH ? kpi.label().en() : kpi.label().ja();
  }

  private String heading(String text) {
    return coloured ? BOLD + text + PLAIN : text;
  }
}
