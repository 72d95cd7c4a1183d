package kpi.report.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.evaluation.target.Assessment;
import kpi.evaluation.target.TargetResult;
import kpi.model.FiscalYear;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Target.Former;
import kpi.report.content.FigureRef;
import kpi.report.content.Table;
import kpi.report.content.Table.Cell;
import kpi.report.content.Table.Row;
import kpi.report.content.Table.Text;
import kpi.report.content.TargetBlock;
import kpi.report.content.figure.FigureBook;
import kpi.report.target.TargetWords;

/** Puts the targets of a KPI into a table, the judged figures bound to the results. */
public final class TargetTable {

  private static final String BETWEEN = "、";
  private static final List<String> HEADERS =
      List.of("indicator", "target", "due", "value", "judged-in", "state", "progress");

  private final FigureBook figures;
  private final FiscalYear year;
  private final TargetWords words = new TargetWords("ja");
  private final List<TargetResult> targets;

  /**
   * @param year of the data
   */
  public TargetTable(List<TargetResult> targets, FigureBook figures, FiscalYear year) {
    this.targets = targets;
    this.figures = figures;
    this.year = year;
  }

  /** Empty if the KPI has none. */
  public Optional<TargetBlock> of(KpiDefinition kpi) {
    List<Row> rows = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (TargetResult target : targets) {
      if (target.kpi().number() == kpi.number()) {
        add(target, rows, remarks);
      }
    }
    Table table =
        Table.of(
            "kpi-" + kpi.number() + "-targets",
            words.of("heading"),
            HEADERS.stream().map(words::of).toList(),
            rows);
    return rows.isEmpty() ? Optional.empty() : Optional.of(new TargetBlock(table, remarks));
  }

  private void add(TargetResult target, List<Row> rows, List<String> remarks) {
    rows.add(row(words.name(target), target, target.last(), words.progress(target)));
    remarks.add(String.join(BETWEEN, remarks(target)));
    for (Assessment one : target.interim()) {
      rows.add(row(words.of("of-kind", words.name(target), words.of("interim")), target, one, ""));
      remarks.add(one.reason());
    }
    for (Former one : target.target().former()) {
      rows.add(former(target, one));
      remarks.add(words.of("changed", one.set().by(), one.set().on().toString(), one.reason()));
    }
  }

  private List<String> remarks(TargetResult target) {
    return Stream.concat(
            Stream.of(target.last().reason()).filter(reason -> !reason.isEmpty()),
            words.standing(target).stream())
        .toList();
  }

  private Row row(String label, TargetResult target, Assessment one, String progress) {
    return Row.of(
        new Text(label),
        new Text(words.aim(one.milestone().aim(), target.definition())),
        new Text(one.milestone().by().label()),
        value(one),
        new Text(one.judgedIn().label()),
        new Text(words.state(one.state())),
        new Text(progress.isEmpty() ? FigureBook.NONE : progress));
  }

  private Row former(TargetResult target, Former one) {
    return Row.of(
        new Text(words.of("of-kind", words.name(target), words.of("before"))),
        new Text(words.aim(one.last().aim(), target.definition())),
        new Text(one.last().by().label()),
        new Text(FigureBook.NONE),
        new Text(FigureBook.NONE),
        new Text(words.of("not-judged")),
        new Text(FigureBook.NONE));
  }

  private Cell value(Assessment one) {
    return one.cell()
        .map(
            cell ->
                one.judgedIn().equals(year)
                    ? FigureRef.of(cell)
                    : FigureRef.of(cell, one.judgedIn()))
        .flatMap(figures::find)
        .<Cell>map(Table.Bound::new)
        .orElse(new Text(FigureBook.NONE));
  }
}
