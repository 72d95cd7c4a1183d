package kpi.report.slides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
 * The report as a deck of slides: cover, the eleven KPIs, the survey, then method, result, years,
 * commentary and reference of each KPI, and last the printed figures. Tables and charts are native,
 * 16:9, and every figure is bound: its slide's notes and a part of the file say which result it is.
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
    new CoverSlide(deck).add();
    String overview = deck.words().of("slide.overview", report.plan());
    new Flow(deck, overview, "overview")
        .table(tables.overview(overview, report.sections()))
        .finish();
    String sections = Integer.toString(report.sections().size());
    String glance = deck.words().of("slide.glance", sections);
    new Flow(deck, glance, "glance").table(tables.glance(glance, report.glance())).finish();
    survey();
    for (Section section : report.sections()) {
      new SectionSlides(deck, section).add();
    }
    report.printed().ifPresent(this::printed);
  }

  private void survey() {
    Flow flow = flow("slide.survey", "survey");
    flow.table(tables.facts(report.survey()));
    flow.titled(report.survey().ledger());
    if (!report.survey().assumptions().isEmpty()) {
      flow.heading(deck.words().of("assumption")).words(report.survey().assumptions(), Look.BULLET);
    }
    flow.finish();
  }

  private void printed(Reconciled found) {
    Flow flow = flow("slide.printed", "printed").words(List.of(found.summary()), Look.BODY);
    flow.titled(found.differences()).titled(found.uncompared()).finish();
  }

  private Flow flow(String title, String name) {
    return new Flow(deck, deck.words().of(title), name);
  }
}
