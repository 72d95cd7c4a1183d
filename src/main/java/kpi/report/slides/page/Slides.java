package kpi.report.slides.page;

import java.util.ArrayList;
import java.util.List;
import kpi.report.content.Report;
import kpi.report.deck.Binding;
import kpi.report.office.Words;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

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

  /** A new last slide; its title is cut if it is too long for one line. */
  public SlidePage page(String title) {
    XSLFSlide slide =
        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY));
    SlidePage page = new SlidePage(this, slide);
    XSLFTextShape holder = slide.getPlaceholder(0);
    holder.setAnchor(SlidePage.TITLE);
    SlidePage.plain(holder);
    holder.setVerticalAlignment(VerticalAlignment.BOTTOM);
    Writing.write(
        holder, List.of(page.oneLine(title, Look.TITLE, SlidePage.TITLE.getWidth())), Look.TITLE);
    holder.getTextParagraphs().get(0).setTextAlign(TextAlign.LEFT);
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
