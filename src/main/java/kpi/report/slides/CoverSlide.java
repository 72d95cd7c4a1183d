package kpi.report.slides;

import java.util.List;
import kpi.report.content.Report;
import kpi.report.slides.page.Look;
import kpi.report.slides.page.SlidePage;
import kpi.report.slides.page.Slides;

/** The first page. */
final class CoverSlide {

  private static final int MOST_LINES = 4;

  private final Slides deck;

  CoverSlide(Slides deck) {
    this.deck = deck;
  }

  void add() {
    Report report = deck.report();
    SlidePage page = deck.page(deck.words().of("slide.cover", report.plan()));
    String title =
        page.shorten(report.title(), Look.COVER.size(), SlidePage.BODY.getWidth(), MOST_LINES);
    page.text("cover-title", SlidePage.at(36, 150, 888, 180), List.of(title), Look.COVER);
    page.text("cover-facts", SlidePage.at(36, 340, 888, 140), facts(report), Look.BODY);
    page.finish();
  }

  private List<String> facts(Report report) {
    return List.of(
        deck.words().of("year-of", report.year(), Integer.toString(report.westernYear())),
        deck.words().of("reference-date-is", report.referenceDate()),
        deck.words().of("status-is", deck.words().status(report)),
        deck.words().of("made-by", report.tool()));
  }
}
