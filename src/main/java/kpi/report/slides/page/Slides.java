package kpi.report.slides.page;

import java.util.ArrayList;
import java.util.List;
import kpi.report.content.Report;
import kpi.report.deck.Binding;
import kpi.report.office.Words;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/** The slides so far. */
public final class Slides {

  private final XMLSlideShow show;
  private final Report report;
  private final Words words = new Words();
  private final List<Binding> bindings = new ArrayList<>();

  public Slides(XMLSlideShow show, Report report) {
    this.show = show;
    this.report = report;
  }

  XMLSlideShow show() {
    return show;
  }

  public Report report() {
    return report;
  }

  public Words words() {
    return words;
  }

  /** A new last slide. */
  public SlidePage page(String title) {
    XSLFSlide slide =
        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY));
    SlidePage page = new SlidePage(this, slide);
    page.title(title);
    return page;
  }

  XSLFNotes notes(XSLFSlide slide) {
    return show.getNotesSlide(slide);
  }

  void bound(List<Binding> more) {
    bindings.addAll(more);
  }

  public List<Binding> bindings() {
    return List.copyOf(bindings);
  }
}
