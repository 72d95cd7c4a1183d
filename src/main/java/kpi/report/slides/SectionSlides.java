package kpi.report.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kpi.report.content.Chart;
import kpi.report.content.FigureRef;
import kpi.report.content.Section;
import kpi.report.content.Table;

/** The pages of one KPI in the order of the printed reports: method, result, years, reference. */
final class SectionSlides {

  private final Deck deck;
  private final Section section;
  private final String name;
  private final SlideTables tables;

  SectionSlides(Deck deck, Section section) {
    this.deck = deck;
    this.section = section;
    this.name = "kpi-" + section.number();
    this.tables = new SlideTables(deck.words());
  }

  void add() {
    method();
    result();
    charts("result", chart -> !chart.isOverYears());
    charts("years", Chart::isOverYears);
    if (!section.commentary().isEmpty()) {
      new CommentarySlides(deck, title("commentary"), name + "-commentary")
          .add(section.commentary());
    }
    reference();
  }

  private String title(String part) {
    return deck.words().of("slide." + part, Integer.toString(section.number()), section.label());
  }

  private void method() {
    Flow flow = new Flow(deck, title("method"), name + "-method");
    List<String> facts = new ArrayList<>();
    facts.add(deck.words().of("goal-is", section.goal()));
    section.measures().forEach(one -> facts.add(deck.words().of("measure-is", one)));
    facts.add(deck.words().of("reporter-is", section.reporter()));
    section.substitution().ifPresent(facts::add);
    flow.words(facts, Look.BULLET);
    Table rules = tables.rules(name + "-rules", section.rules());
    if (!rules.rows().isEmpty()) {
      flow.heading(rules.title()).table(rules);
    }
    flow.finish();
  }

  private void result() {
    Flow flow = new Flow(deck, title("result"), name + "-result");
    Set<FigureRef> drawn =
        section.charts().stream()
            .filter(chart -> chart.kind() == Chart.Kind.HEAT_MAP)
            .flatMap(chart -> SlideTables.refs(chart.table()))
            .collect(Collectors.toSet());
    section.tables().stream()
        .filter(table -> !drawn.containsAll(SlideTables.refs(table).toList()))
        .forEach(table -> flow.heading(table.title()).table(table));
    flow.finish();
  }

  private void charts(String part, Predicate<Chart> chosen) {
    ChartSlides slides = new ChartSlides(deck);
    section.charts().stream().filter(chosen).forEach(chart -> slides.add(title(part), chart));
  }

  private void reference() {
    Flow flow = new Flow(deck, title("reference"), name + "-reference");
    Table outside = tables.outside(name + "-outside", section.references());
    if (!outside.rows().isEmpty()) {
      flow.heading(outside.title()).table(outside);
    }
    bullets(flow, "worth-of-one", section.worth());
    bullets(flow, "note", section.notes());
    if (!section.sources().isEmpty()) {
      bullets(flow, "source", section.sources());
    }
    flow.finish();
  }

  private void bullets(Flow flow, String heading, List<String> texts) {
    if (!texts.isEmpty()) {
      flow.heading(deck.words().of(heading)).words(texts, Look.BULLET);
    }
  }
}
