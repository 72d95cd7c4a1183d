package kpi.report.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.layout.PagePlan.Part;
import kpi.report.content.Chart;
import kpi.report.content.FigureRef;
import kpi.report.content.Section;
import kpi.report.content.Table;
import kpi.report.content.TargetBlock;
import kpi.report.slides.chart.ChartSlides;
import kpi.report.slides.page.Look;
import kpi.report.slides.page.Slides;
import kpi.report.slides.table.MatrixSlides;
import kpi.report.slides.table.SlideTables;

/**
 * The pages of one KPI in the order of the plan, small parts on one page. A figure that a matrix or
 * a chart shows is not shown again in a table.
 */
final class SectionSlides {

  private final Slides deck;
  private final Section section;
  private final String name;
  private final SlideTables tables;
  private final List<Remarks> left = new ArrayList<>();
  private Optional<Flow> flow = Optional.empty();

  SectionSlides(Slides deck, Section section) {
    this.deck = deck;
    this.section = section;
    this.name = "kpi-" + section.number();
    this.tables = new SlideTables(deck.words());
  }

  void add() {
    deck.report().pages().eachKpi().forEach(this::add);
    finish();
    if (!left.isEmpty()) {
      Flow flow = new Flow(deck, title("note"), name + "-remarks");
      left.forEach(one -> place(one, flow));
      flow.finish();
    }
  }

  private void add(Part part) {
    switch (part) {
      case METHOD -> part("method").words(facts(), Look.BULLET);
      case SURVEYED -> section.lists().forEach(part("surveyed")::titled);
      case RESULT -> result();
      case YEARS -> charts("years", true);
      case REFERENCE -> outside();
      case COMMENTARY -> commentary();
    }
  }

  /** Where a part goes on: below the one before it, if that is only text and tables. */
  private Flow part(String part) {
    if (flow.isEmpty()) {
      flow = Optional.of(new Flow(deck, title(part), name + "-" + part));
    }
    return flow.get().on(partName(part), this::titled);
  }

  private void finish() {
    flow.ifPresent(Flow::finish);
    flow = Optional.empty();
  }

  private void result() {
    Flow result = result(part("result"));
    left.addAll(remarks());
    left.removeIf(one -> isPlaced(one, result) || isForced(one, result));
    boolean hasPictures =
        !section.matrices().isEmpty()
            || section.charts().stream().anyMatch(one -> !one.isOverYears());
    if (hasPictures) {
      finish();
    }
    section.matrices().forEach(one -> new MatrixSlides(deck).add(title("result"), one));
    charts("result", false);
  }

  /** Of a KPI that others report there is nothing else to say, so that its page goes on. */
  private boolean isForced(Remarks remarks, Flow result) {
    boolean isLast = section.charts().isEmpty() && section.commentary().isEmpty();
    if (isLast) {
      place(remarks, result);
    }
    return isLast;
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

  private void commentary() {
    if (section.commentary().isEmpty()) {
      return;
    }
    finish();
    String title = title("commentary");
    Flow below =
        new CommentarySlides(deck, title, name + "-commentary")
            .add(section.commentary(), new Flow(deck, title, name + "-remarks"));
    left.forEach(one -> place(one, below));
    left.clear();
    below.finish();
  }

  private String title(String part) {
    return titled(partName(part));
  }

  private String titled(String parts) {
    String number = Integer.toString(section.number());
    return deck.words().of("slide.kpi", number, section.label(), parts);
  }

  private String partName(String part) {
    return deck.words().of("part." + part);
  }

  private List<String> facts() {
    List<String> facts = new ArrayList<>();
    facts.add(deck.words().of("goal-is", section.goal()));
    section.measures().forEach(one -> facts.add(deck.words().of("measure-is", one)));
    facts.add(deck.words().of("reporter-is", section.reporter()));
    section.substitution().ifPresent(facts::add);
    return facts;
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

  private void charts(String part, boolean overYears) {
    List<Chart> charts =
        section.charts().stream().filter(one -> one.isOverYears() == overYears).toList();
    if (!charts.isEmpty()) {
      finish();
      new ChartSlides(deck).add(title(part), charts);
    }
  }

  private void outside() {
    Table outside = tables.outside(name + "-outside", section.references());
    if (!outside.rows().isEmpty()) {
      part("reference").titled(outside);
    }
  }
}
