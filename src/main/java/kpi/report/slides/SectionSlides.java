package kpi.report.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.report.content.FigureRef;
import kpi.report.content.Section;
import kpi.report.content.TargetBlock;
import kpi.report.slides.chart.ChartSlides;
import kpi.report.slides.page.Look;
import kpi.report.slides.page.Slides;
import kpi.report.slides.table.MatrixSlides;
import kpi.report.slides.table.SlideTables;

/**
 * The pages of one KPI in the order of the printed reports: method, who was surveyed, result,
 * charts and years as planned, reference, commentary. A figure that a matrix or a chart shows is
 * not shown again in a table.
 */
final class SectionSlides {

  private final Slides deck;
  private final Section section;
  private final String name;
  private final SlideTables tables;

  SectionSlides(Slides deck, Section section) {
    this.deck = deck;
    this.section = section;
    this.name = "kpi-" + section.number();
    this.tables = new SlideTables(deck.words());
  }

  void add() {
    Flow method = method();
    if (isFollowUp()) {
      Flow result = outside(result(method));
      remarks().forEach(one -> place(one, result));
      result.finish();
      commentary().finish();
      return;
    }
    method.finish();
    surveyed();
    Flow result = result(new Flow(deck, title("result"), name + "-result"));
    List<Remarks> left = remarks().stream().filter(one -> !isPlaced(one, result)).toList();
    result.finish();
    section.matrices().forEach(one -> new MatrixSlides(deck).add(title("result"), one));
    charts();
    outside(new Flow(deck, title("reference"), name + "-reference")).finish();
    Flow commentary = commentary();
    left.forEach(one -> place(one, commentary));
    commentary.finish();
  }

  /** Sentences under a heading. */
  private record Remarks(String heading, List<String> texts) {}

  private List<Remarks> remarks() {
    return Stream.of(
            new Remarks("worth-of-one", section.worth()), new Remarks("note", section.notes()))
        .filter(one -> !one.texts().isEmpty())
        .toList();
  }

  /** What has no room beside the result stands behind the commentary, not on a page for itself. */
  private boolean isPlaced(Remarks remarks, Flow result) {
    boolean hasRoom = result.hasRoom(remarks.texts(), Look.BULLET);
    if (hasRoom) {
      place(remarks, result);
    }
    return hasRoom;
  }

  private void place(Remarks remarks, Flow flow) {
    flow.heading(deck.words().of(remarks.heading())).words(remarks.texts(), Look.BULLET);
  }

  /** Who was surveyed, by name. */
  private void surveyed() {
    Flow flow = new Flow(deck, title("surveyed"), name + "-surveyed");
    section.lists().forEach(flow::titled);
    flow.finish();
  }

  private Flow commentary() {
    if (section.commentary().isEmpty()) {
      return new Flow(deck, title("reference"), name + "-remarks");
    }
    String title = title("commentary");
    return new CommentarySlides(deck, title, name + "-commentary")
        .add(section.commentary(), new Flow(deck, title, name + "-remarks"));
  }

  private String title(String part) {
    return deck.words().of("slide." + part, Integer.toString(section.number()), section.label());
  }

  /** A KPI that others report has little to say of its method. */
  private boolean isFollowUp() {
    return section.charts().isEmpty() && tables.rules(name, section.rules()).rows().isEmpty();
  }

  private Flow method() {
    String title = title(isFollowUp() ? "method-and-result" : "method");
    Flow flow = new Flow(deck, title, name + "-method");
    List<String> facts = new ArrayList<>();
    facts.add(deck.words().of("goal-is", section.goal()));
    section.measures().forEach(one -> facts.add(deck.words().of("measure-is", one)));
    facts.add(deck.words().of("reporter-is", section.reporter()));
    section.substitution().ifPresent(facts::add);
    flow.words(facts, Look.BULLET);
    return flow.titled(tables.rules(name + "-rules", section.rules()));
  }

  private Flow result(Flow flow) {
    Set<FigureRef> drawn =
        section.charts().stream()
            .flatMap(chart -> chart.table().refs())
            .collect(Collectors.toSet());
    section.tablesApart().stream()
        .filter(table -> !drawn.containsAll(table.refs().toList()))
        .flatMap(table -> table.parts().stream())
        .forEach(flow::titled);
    section.targets().ifPresent(targets -> targets(flow, targets));
    return flow;
  }

  private static void targets(Flow flow, TargetBlock targets) {
    flow.titled(targets.table()).words(targets.notes(), Look.BULLET);
  }

  private void charts() {
    ChartSlides slides = new ChartSlides(deck);
    section
        .charts()
        .forEach(chart -> slides.add(title(chart.isOverYears() ? "years" : "result"), chart));
  }

  private Flow outside(Flow flow) {
    return flow.titled(tables.outside(name + "-outside", section.references()));
  }
}
