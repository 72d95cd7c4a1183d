package kpi.report.slides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kpi.model.layout.PagePlan.Page;
import kpi.report.content.Report;
import kpi.report.content.Report.Reconciled;
import kpi.report.content.Section;
import kpi.report.deck.BindingPart;
import kpi.report.office.StablePackage;
import kpi.report.slides.page.DeckTheme;
import kpi.report.slides.page.Look;
import kpi.report.slides.page.Slides;
import kpi.report.slides.table.SlideTables;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/**
 * The report as a deck of slides, in the order of its plan. Tables and charts are native, 16:9, and
 * every figure is bound: its slide's notes and a part of the file say which result it is.
 */
public final class SlideReport {

  private final Slides deck;
  private final Report report;
  private final SlideTables tables;

  private SlideReport(Slides deck) {
    this.deck = deck;
    this.report = deck.report();
    this.tables = new SlideTables(deck.words());
  }

  /** Writes the deck; the stream stays open. */
  public static void write(Report report, OutputStream out) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      DeckTheme.apply(show);
      dropThumbnail(show.getPackage());
      Slides deck = new Slides(show, report);
      new SlideReport(deck).fill();
      BindingPart.write(deck.bindings(), show);
      StablePackage.stamp(show, report);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      show.write(written);
      out.write(StablePackage.of(written.toByteArray()));
    }
  }

  /** The library's empty deck brings a picture of itself. */
  private static void dropThumbnail(OPCPackage file) {
    for (PackageRelationship picture :
        file.getRelationshipsByType(PackageRelationshipTypes.THUMBNAIL)) {
      PackagePart part = file.getPart(picture);
      file.removeRelationship(picture.getId());
      file.removePart(part);
    }
  }

  private void fill() {
    report.pages().main().forEach(page -> add(page, ""));
    String annex = deck.words().of("annex");
    report.pages().annex().forEach(page -> add(page, annex));
  }

  private void add(Page page, String before) {
    switch (page) {
      case COVER -> new CoverSlide(deck).add();
      case OVERVIEW -> overview(before);
      case GLANCE -> glance(before);
      case SURVEY -> survey(flow(before, "survey"));
      case KPIS -> report.sections().forEach(one -> new SectionSlides(deck, one).add());
      case ASSUMPTIONS -> assumptions(flow(before, "assumptions"));
      case RULES -> rules(flow(before, "rules"));
      case PRINTED -> report.printed().ifPresent(found -> printed(found, flow(before, "printed")));
    }
  }

  private void overview(String before) {
    String title = before + deck.words().of("slide.overview", report.plan());
    new Flow(deck, title, "overview").table(tables.overview(title, report.sections())).finish();
  }

  private void glance(String before) {
    String sections = Integer.toString(report.sections().size());
    String title = before + deck.words().of("slide.glance", sections);
    new Flow(deck, title, "glance").table(tables.glance(title, report.glance())).finish();
  }

  private void survey(Flow flow) {
    flow.table(tables.facts(report.survey())).titled(report.survey().ledger()).finish();
  }

  private void assumptions(Flow flow) {
    if (!report.survey().assumptions().isEmpty()) {
      flow.words(report.survey().assumptions(), Look.BULLET).finish();
    }
  }

  /** The sentences of the rules that say who belongs to what. */
  private void rules(Flow flow) {
    for (Section one : report.sections()) {
      String title = deck.words().of("rules-of", Integer.toString(one.number()));
      flow.titled(tables.rules("kpi-" + one.number() + "-rules", title, one.rules()));
    }
    flow.finish();
  }

  private static void printed(Reconciled found, Flow flow) {
    flow.words(List.of(found.summary()), Look.BODY);
    flow.titled(found.differences()).titled(found.uncompared()).finish();
  }

  /**
   * @param before the title, in the annex
   */
  private Flow flow(String before, String name) {
    return new Flow(deck, before + deck.words().of("slide." + name), name);
  }
}
