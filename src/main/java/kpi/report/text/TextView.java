package kpi.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kpi.evaluation.rows.Marks;
import kpi.evaluation.target.TargetBook;
import kpi.evaluation.target.TargetResult;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;

/** The view of the eleven KPIs on a terminal: their headline figures, one line each. */
public final class TextView {

  private static final int NARROWEST = 60;
  private static final int USUAL = 80;
  private static final int GAP = 2;
  private static final int NOTES_NARROWEST = 20;
  private static final int FIGURE_NARROW = 11;
  private static final int FIGURE_WIDEST = 20;
  private static final int LABEL_WIDEST_PERCENT = 34;
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

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
    this.language = language;
    this.width = Math.max(NARROWEST, width);
    this.coloured = coloured;
  }

  /** The whole view, its lines ended by LF. */
  public String of(Evaluation evaluation) {
    List<String> lines = new ArrayList<>(head(evaluation));
    HeadlineRow rows = new HeadlineRow(language, wording, Marks.of(evaluation));
    Table table = table(evaluation, rows);
    lines.add("");
    lines.addAll(table.lines(rows.headings()));
    for (KpiDefinition kpi : evaluation.kpis()) {
      lines.add("");
      lines.addAll(headings("KPI " + kpi.number() + "  " + inLanguage(kpi)));
      Headlines.of(evaluation, kpi)
          .forEach(result -> lines.addAll(table.lines(rows.of(result, kpi))));
    }
    lines.addAll(targets(evaluation));
    lines.addAll(assumptions(evaluation));
    return String.join("\n", lines) + "\n";
  }

  private List<String> head(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    lines.addAll(headings(evaluation.dataset().title()));
    lines.add(
        String.join(
            "  ",
            evaluation.dataset().fiscalYear().label(),
            wording.of("year") + " " + evaluation.dataset().fiscalYear().western(),
            wording.of("reference-date") + " " + evaluation.dataset().referenceDate()));
    return lines;
  }

  private List<String> targets(Evaluation evaluation) {
    List<TargetResult> targets = TargetBook.of(evaluation);
    List<String> lines = new ArrayList<>();
    if (!targets.isEmpty()) {
      TargetLines found = new TargetLines(language, width);
      lines.add("");
      lines.addAll(headings(found.heading()));
      lines.addAll(found.brief(targets));
    }
    return lines;
  }

  private List<String> assumptions(Evaluation evaluation) {
    List<String> notes = evaluation.dataset().notes();
    List<String> lines = new ArrayList<>();
    if (!notes.isEmpty()) {
      lines.add("");
      lines.addAll(headings(wording.of("assumptions")));
    }
    TextGrid grid =
        new TextGrid(List.of(new TextGrid.Column(1, false), new TextGrid.Column(width - 5, false)));
    notes.forEach(note -> lines.addAll(grid.lines(List.of("-", note))));
    return lines;
  }

  private Table table(Evaluation evaluation, HeadlineRow rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(rows.headings());
    for (KpiDefinition kpi : evaluation.kpis()) {
      for (IndicatorResult result : Headlines.of(evaluation, kpi)) {
        cells.add(rows.of(result, kpi));
      }
    }
    List<TextGrid.Column> columns = new ArrayList<>();
    int label = widest(cells, row -> row.get(0), width * LABEL_WIDEST_PERCENT / 100);
    columns.add(new TextGrid.Column(label, false));
    for (int figure = 1; figure < HeadlineRow.NOTES; figure++) {
      int index = figure;
      int limit = width < USUAL ? FIGURE_NARROW : FIGURE_WIDEST;
      columns.add(new TextGrid.Column(widest(cells, row -> row.get(index), limit), true));
    }
    int taken = columns.stream().mapToInt(column -> column.width() + GAP).sum();
    return Table.of(columns, width - taken - GAP, width);
  }

  private static int widest(
      List<List<String>> cells, Function<List<String>, String> column, int limit) {
    int widest = cells.stream().map(column).mapToInt(DisplayWidth::of).max().orElse(2);
    return Math.min(widest, limit);
  }

  private String inLanguage(KpiDefinition kpi) {
    return language == Language.ENGLISH ? kpi.label().en() : kpi.label().ja();
  }

  private List<String> headings(String text) {
    return DisplayWidth.wrap(text, width).stream()
        .map(line -> coloured ? BOLD + line + PLAIN : line)
        .toList();
  }

  /** Notes stand beside the figures where there is room, else below them. */
  private record Table(TextGrid figures, TextGrid below) {

    static Table of(List<TextGrid.Column> figures, int room, int width) {
      if (room < NOTES_NARROWEST) {
        TextGrid.Column indent = new TextGrid.Column(GAP, false);
        TextGrid.Column notes = new TextGrid.Column(width - 3 * GAP, false);
        return new Table(new TextGrid(figures), new TextGrid(List.of(indent, notes)));
      }
      List<TextGrid.Column> all = new ArrayList<>(figures);
      all.add(new TextGrid.Column(room, false));
      return new Table(new TextGrid(all), new TextGrid(List.of()));
    }

    List<String> lines(List<String> cells) {
      String notes = cells.get(HeadlineRow.NOTES);
      List<String> lines = new ArrayList<>(figures.lines(cells));
      if (!below.isEmpty() && !notes.isEmpty()) {
        lines.addAll(below.lines(List.of("", notes)));
      }
      return lines;
    }
  }
}
