package kpi.report.slides.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.evaluation.result.Display;
import kpi.report.content.Figure;
import kpi.report.content.Report.Glance;
import kpi.report.content.Report.Survey;
import kpi.report.content.Section;
import kpi.report.content.Section.DefinitionRule;
import kpi.report.content.Section.OutsideFigure;
import kpi.report.content.Table;
import kpi.report.content.Table.Row;
import kpi.report.content.Table.Text;
import kpi.report.office.Words;

/** The tables that only slides show in this form. */
public final class SlideTables {

  private static final int KPI_AND_LABEL = 2;

  private final Words words;

  public SlideTables(Words words) {
    this.words = words;
  }

  /** Who belongs to what: a row per rule that looks at subjects. */
  public Table rules(String id, String title, List<DefinitionRule> rules) {
    List<Row> rows = new ArrayList<>();
    for (DefinitionRule rule : rules) {
      if (rule.classifies()) {
        rows.add(
            Row.of(
                new Text(rule.name()),
                new Text(sentences(rule)),
                rule.before().<Table.Cell>map(Table.Count::new).orElse(new Text("-")),
                new Text(rule.source())));
      }
    }
    return Table.of(id, title, headers("rule", "sentences", "before", "source"), rows);
  }

  private String sentences(DefinitionRule rule) {
    List<String> lines = new ArrayList<>();
    for (DefinitionRule.Sentence one : rule.sentences()) {
      String removed =
          one.removed().map(count -> words.of("sentence-removed", grouped(count))).orElse("");
      String open =
          one.open()
              .filter(count -> count > 0)
              .map(count -> words.of("sentence-open", grouped(count)))
              .orElse("");
      lines.add(one.text() + removed + open);
    }
    return String.join("\n", lines);
  }

  private static String grouped(long count) {
    return Display.grouped(BigDecimal.valueOf(count));
  }

  public Table outside(String id, List<OutsideFigure> figures) {
    List<Row> rows = new ArrayList<>();
    for (OutsideFigure one : figures) {
      String source = one.date().isEmpty() ? one.source() : one.source() + "（" + one.date() + "）";
      rows.add(
          Row.of(
              new Text(one.label()),
              new Text(one.value() + one.unit()),
              new Text(one.oursLabel()),
              bound(one.ours()),
              new Text(one.difference()),
              new Text(source)));
    }
    return Table.of(
        id,
        words.of("outside-figures"),
        headers("outside-figure", "outside-value", "ours", "value", "difference", "source"),
        rows);
  }

  /** The KPIs: goal, KPI and who reports. */
  public Table overview(String title, List<Section> sections) {
    List<Row> rows = new ArrayList<>();
    for (Section one : sections) {
      rows.add(
          Row.of(
              new Text(Integer.toString(one.number())),
              new Text(one.goal()),
              new Text(String.join("\n", one.measures())),
              new Text(one.reporter())));
    }
    return Table.of("overview", title, headers("kpi", "goal", "measure", "reporter"), rows);
  }

  public Table glance(String title, List<Glance> lines) {
    List<Row> rows = new ArrayList<>();
    for (Glance one : lines) {
      rows.add(
          Row.of(
              new Text(Integer.toString(one.kpi())),
              new Text(one.label()),
              new Table.Bound(one.value()),
              new Text(one.value().unit()),
              bound(one.previous()),
              bound(one.change()),
              new Text(one.change().map(Figure::unit).orElse(""))));
    }
    return new Table(
        "glance",
        title,
        KPI_AND_LABEL,
        "",
        headers("kpi", "indicator", "value", "unit", "previous", "change", "change-unit"),
        rows);
  }

  public Table facts(Survey survey) {
    List<Row> rows = new ArrayList<>();
    survey.facts().forEach(one -> rows.add(Row.of(new Text(one.name()), new Text(one.text()))));
    return Table.of("survey", words.of("slide.survey"), headers("item", "content"), rows);
  }

  private static Table.Cell bound(Optional<Figure> figure) {
    return figure.<Table.Cell>map(Table.Bound::new).orElse(new Text("-"));
  }

  private List<String> headers(String... keys) {
    return Stream.of(keys).map(words::of).toList();
  }
}
