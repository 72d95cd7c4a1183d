package kpi.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kpi.analysis.compare.PublishedMove.Showing;
import kpi.analysis.compare.RowChanges.Cell;
import kpi.analysis.compare.RowChanges.Changed;
import kpi.analysis.impact.IndicatorMove;
import kpi.analysis.impact.view.MoveText;
import kpi.loading.earlier.ResultsFile;
import kpi.loading.earlier.RunRows.Row;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.source.Phrases;

/** A comparison for people: the list for inside, which names respondents, or that to publish. */
public final class ComparisonText {

  private static final String JAPANESE = "ja";
  private static final String TABLE = ".csv";

  /** Control characters of an input must not reach a terminal. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  private final RunComparison comparison;
  private final DataDictionary dictionary;
  private final Phrases phrases;
  private final MoveText moves;

  /**
   * @param dictionary names tables and columns
   * @param language {@code ja} or {@code en}
   */
  public ComparisonText(RunComparison comparison, DataDictionary dictionary, String language) {
    this.comparison = comparison;
    this.dictionary = dictionary;
    this.phrases = new Phrases("analysis/compare", language);
    this.moves =
        new MoveText(
            new Phrases("analysis/impact", language), language.equals(JAPANESE), comparison.kpis());
  }

  /** Rows, cells and figures. Lines ended by LF; the first says that it stays inside. */
  public String inside() {
    List<String> lines = new ArrayList<>(List.of(phrases.of("internal")));
    lines.addAll(head());
    lines.add("");
    lines.addAll(data());
    lines.add("");
    lines.addAll(figures(moves::way));
    return text(lines);
  }

  /** The figures alone. Lines ended by LF. */
  public String toPublish() {
    List<String> lines = new ArrayList<>(head());
    lines.add("");
    lines.addAll(figures(this::shown));
    if (comparison.published().stream().anyMatch(one -> one.showing() != Showing.ALL)) {
      lines.add("");
      lines.add(phrases.of("not-shown-why"));
    }
    return text(lines);
  }

  /** What may be published of a figure. */
  private String shown(IndicatorMove move) {
    PublishedMove published =
        comparison.published().stream()
            .filter(one -> one.move().equals(move))
            .findFirst()
            .orElseThrow();
    return switch (published.showing()) {
      case ALL -> moves.way(move);
      case AFTER -> phrases.of("after-alone", moves.shown(published.after()));
      case NOTHING -> phrases.of("not-shown");
    };
  }

  private static String text(List<String> lines) {
    return lines.stream()
        .map(line -> CONTROL.matcher(line).replaceAll("\uFFFD") + "\n")
        .collect(Collectors.joining());
  }

  private List<String> head() {
    return List.of(run("before", comparison.before()), run("after", comparison.after()));
  }

  private String run(String key, ResultsFile file) {
    return phrases.of(
        key,
        file.year().label(),
        file.root().path("referenceDate").asText(),
        file.root().path("dataset").asText());
  }

  private List<String> data() {
    List<String> lines = new ArrayList<>();
    comparison.rows().forEach(table -> lines.addAll(table(table)));
    comparison.untold().forEach(table -> lines.add(phrases.of("untold", subject(table), table)));
    if (!comparison.files().isEmpty()) {
      lines.add(phrases.of("files", String.join(phrases.of("comma"), comparison.files())));
    }
    if (!comparison.definitions().isEmpty()) {
      lines.add(
          phrases.of(
              "definitions",
              Integer.toString(comparison.definitions().size()),
              String.join(phrases.of("comma"), comparison.definitions())));
    }
    return lines.isEmpty() ? List.of(phrases.of("same-data")) : lines;
  }

  private List<String> table(RowChanges changes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.of(
            "table",
            subject(changes.table()),
            changes.table(),
            Integer.toString(changes.added().size()),
            Integer.toString(changes.removed().size()),
            Integer.toString(changes.changed().size())));
    changes.added().forEach(row -> lines.add(row("added", row)));
    changes.removed().forEach(row -> lines.add(row("removed", row)));
    for (Changed row : changes.changed()) {
      lines.add(row("changed", row.after()));
      row.cells().forEach(cell -> lines.add("      " + cell(cell, changes.table())));
    }
    return lines;
  }

  private String row(String key, Row row) {
    String name = row.cells().getOrDefault("name", "");
    return "  " + phrases.of(key, (row.key() + " " + name).strip());
  }

  private String cell(Cell cell, String table) {
    String label =
        schema(table)
            .flatMap(found -> found.column(cell.column()))
            .map(Column::label)
            .map(found -> found + " " + cell.column())
            .orElse(cell.column());
    return phrases.of("cell", label, written(cell.before()), written(cell.after()));
  }

  private String written(String value) {
    return value.isEmpty() ? phrases.of("blank") : value;
  }

  private String subject(String table) {
    return schema(table).map(TableSchema::subject).orElse(table);
  }

  private Optional<TableSchema> schema(String table) {
    return dictionary.table(table.replace(TABLE, ""));
  }

  private List<String> figures(Function<IndicatorMove, String> way) {
    if (comparison.figures().isEmpty()) {
      return List.of(phrases.of("same-figures"));
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.of("figures", Integer.toString(comparison.figures().size())));
    int kpi = 0;
    for (IndicatorMove move : comparison.figures()) {
      if (move.definition().kpi() != kpi) {
        kpi = move.definition().kpi();
        lines.add("  KPI " + kpi);
      }
      lines.add("    " + moves.name(move));
      lines.add("      " + way.apply(move));
    }
    return lines;
  }
}
