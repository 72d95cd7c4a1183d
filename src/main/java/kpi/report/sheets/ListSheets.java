package kpi.report.sheets;

import java.util.ArrayList;
import java.util.List;
import kpi.report.content.Report;
import kpi.report.content.Report.Glance;
import kpi.report.content.Section.DefinitionRule;
import kpi.report.content.Section.OutsideFigure;
import kpi.report.content.Table;
import kpi.report.office.Words;
import kpi.report.sheets.page.Entry;

/** The rows of the sheets that hold lists over all KPIs. */
final class ListSheets {

  /** A list: its name and columns as keys, and its rows. */
  record Listing(String name, List<String> columns, List<List<Entry>> rows) {}

  private final Report report;
  private final Words words;

  ListSheets(Report report, Words words) {
    this.report = report;
    this.words = words;
  }

  /** Before the indicators. */
  Listing glance() {
    List<List<Entry>> rows = new ArrayList<>();
    for (Glance one : report.glance()) {
      rows.add(
          List.of(
              Entry.of(one.kpi()),
              Entry.of(one.goal()),
              Entry.of(one.label()),
              Entry.of(one.value()),
              Entry.of(one.value().text()),
              Entry.of(one.value().unit()),
              Entry.of(one.previous()),
              Entry.of(one.previous().map(words::origin).orElse("")),
              Entry.of(one.change()),
              Entry.of(one.change().map(change -> change.unit()).orElse("")),
              Entry.of(words.marks(one.value())),
              Entry.of(one.value().note()),
              Entry.of(one.value().ref().toString())));
    }
    return listing(
        "glance",
        "kpi,goal,indicator,value,shown,unit,previous,previous-origin,change,change-unit,marks,note,"
            + "reference",
        rows);
  }

  /** After the indicators; empty ones are left out. */
  List<Listing> others() {
    List<Listing> listings =
        new ArrayList<>(List.of(targets(), trend(), definitions(), outside(), opinion()));
    report.printed().ifPresent(printed -> listings.add(printed("printed", printed.differences())));
    report
        .printed()
        .ifPresent(printed -> listings.add(printed("uncompared", printed.uncompared())));
    return listings.stream().filter(one -> !one.rows().isEmpty()).toList();
  }

  private Listing targets() {
    List<List<Entry>> rows = new ArrayList<>();
    report
        .sections()
        .forEach(
            section ->
                section
                    .targets()
                    .ifPresent(block -> rows.addAll(TargetEntryRows.of(section.number(), block))));
    return listing("targets", TargetEntryRows.COLUMNS, rows);
  }

  private Listing trend() {
    List<List<Entry>> rows = new ArrayList<>();
    for (Glance one : report.glance()) {
      for (Glance.YearFigure year : one.trend()) {
        rows.add(
            List.of(
                Entry.of(one.kpi()),
                Entry.of(one.label()),
                Entry.of(year.year()),
                Entry.of(year.figure()),
                Entry.of(year.figure().text()),
                Entry.of(year.figure().unit()),
                Entry.of(words.origin(year.figure())),
                Entry.of(words.marks(year.figure())),
                Entry.of(year.figure().note()),
                Entry.of(year.figure().ref().toString())));
      }
    }
    return listing(
        "trend", "kpi,indicator,year,value,shown,unit,origin,marks,note,reference", rows);
  }

  private Listing definitions() {
    List<List<Entry>> rows = new ArrayList<>();
    report
        .sections()
        .forEach(
            section ->
                section.rules().forEach(rule -> rows.addAll(sentences(section.number(), rule))));
    return listing(
        "definitions", "kpi,rule,before,sentence,removed,undetermined,source,place", rows);
  }

  private static List<List<Entry>> sentences(int kpi, DefinitionRule rule) {
    List<List<Entry>> rows = new ArrayList<>();
    for (DefinitionRule.Sentence one : rule.sentences()) {
      rows.add(
          List.of(
              Entry.of(kpi),
              Entry.of(rule.name()),
              rule.before().map(Entry::of).orElse(new Entry.Blank()),
              Entry.of(one.text()),
              one.removed().map(Entry::of).orElse(new Entry.Blank()),
              one.open().map(Entry::of).orElse(new Entry.Blank()),
              Entry.of(rule.source()),
              Entry.of(rule.place())));
    }
    return rows;
  }

  private Listing outside() {
    List<List<Entry>> rows = new ArrayList<>();
    report
        .sections()
        .forEach(
            section ->
                section.references().forEach(one -> rows.add(outside(section.number(), one))));
    return listing(
        "outside", "kpi,outside-figure,shown,unit,ours,value,difference,source,date", rows);
  }

  private static List<Entry> outside(int kpi, OutsideFigure one) {
    return List.of(
        Entry.of(kpi),
        Entry.of(one.label()),
        Entry.of(one.value()),
        Entry.of(one.unit()),
        Entry.of(one.oursLabel()),
        Entry.of(one.ours()),
        Entry.of(one.difference()),
        Entry.of(one.source()),
        Entry.of(one.date()));
  }

  private Listing opinion() {
    List<List<Entry>> rows = new ArrayList<>();
    report
        .sections()
        .forEach(
            section ->
                section
                    .commentary()
                    .forEach(
                        one ->
                            rows.add(List.of(Entry.of(section.number()), Entry.of(one.text())))));
    return listing("commentary", "kpi,text", rows);
  }

  private Listing printed(String name, Table table) {
    return new Listing(
        words.of("sheet." + name),
        table.headers(),
        table.rows().stream().map(row -> row.cells().stream().map(Entry::of).toList()).toList());
  }

  private Listing listing(String name, String columns, List<List<Entry>> rows) {
    return new Listing(
        words.of("sheet." + name),
        List.of(columns.split(",")).stream().map(words::of).toList(),
        rows);
  }
}
