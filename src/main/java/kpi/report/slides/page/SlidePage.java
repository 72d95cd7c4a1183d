package kpi.report.slides.page;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.result.Mark;
import kpi.report.content.Figure;
import kpi.report.content.Report;
import kpi.report.deck.Binding;
import kpi.report.office.Words;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** A slide while it is filled. */
public final class SlidePage {

  static final Rectangle2D TITLE = at(36, 20, 888, 44);
  public static final Rectangle2D BODY = at(36, 76, 888, 412);

  private static final Rectangle2D LEGEND = at(36, 492, 888, 14);
  private static final Rectangle2D STATUS = at(36, 512, 240, 16);
  private static final Rectangle2D NAME = at(286, 512, 568, 16);
  private static final Rectangle2D NUMBER = at(864, 512, 60, 16);
  private static final String NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}";
  private static final String NOTES_SEPARATOR = "―";

  private final Slides deck;
  private final XSLFSlide slide;
  private final Set<String> remarks = new LinkedHashSet<>();
  private final List<Binding> bindings = new ArrayList<>();
  private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
  private final List<Figure> figures = new ArrayList<>();
  private final Set<String> yearNotes = new LinkedHashSet<>();
  private boolean showsPrinted;
  private boolean showsHeaded;

  SlidePage(Slides deck, XSLFSlide slide) {
    this.deck = deck;
    this.slide = slide;
  }

  public static Rectangle2D at(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  public Report report() {
    return deck.report();
  }

  public Words words() {
    return deck.words();
  }

  public XSLFChart createChart() {
    return deck.show().createChart();
  }

  /** Where a figure comes from, and what sets it apart. */
  public String origin(Figure figure) {
    Words words = deck.words();
    String marks = words.marks(figure);
    String origin = words.origin(figure);
    String told = marks.isEmpty() ? origin : origin + words.of("and") + marks;
    String source = deck.report().sources().getOrDefault(figure.ref().cell().indicator(), "");
    return source.isEmpty() ? told : told + " " + source;
  }

  /** Says what people who do not see a shape should know. */
  public void describe(CTGraphicalObjectFrame shape, String text) {
    shape.getNvGraphicFramePr().getCNvPr().setDescr(Writing.plain(text));
  }

  public XSLFSlide slide() {
    return slide;
  }

  public XSLFTextBox text(String name, Rectangle2D at, List<String> texts, Look look) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(at);
    plain(box);
    ((CTShape) box.getXmlObject()).getNvSpPr().getCNvPr().setName(name);
    Writing.write(box, texts, look);
    return box;
  }

  /** Text that fits into one line, whole in the notes if it had to be cut. */
  public String oneLine(String text, Look look, double width) {
    return shorten(text, look.size(), width, 1);
  }

  public String shorten(String text, double size, double width, int lines) {
    String shown = Room.shorten(text, size, width, lines);
    if (!shown.equals(text)) {
      remark(text);
    }
    return shown;
  }

  static void plain(XSLFTextShape box) {
    box.setInsets(new Insets2D(0, 0, 0, 0));
    box.setWordWrap(true);
    box.setTextAutofit(TextAutofit.NONE);
    box.setVerticalAlignment(VerticalAlignment.TOP);
  }

  /** Puts the title, cut if it is too long for one line, in the place of the one there is. */
  public void title(String title) {
    XSLFTextShape holder = slide.getPlaceholder(0);
    holder.setAnchor(TITLE);
    plain(holder);
    holder.setVerticalAlignment(VerticalAlignment.BOTTOM);
    Writing.write(holder, List.of(oneLine(title, Look.TITLE, TITLE.getWidth())), Look.TITLE);
    holder.getTextParagraphs().get(0).setTextAlign(TextAlign.LEFT);
  }

  /** Says something in the notes, once. */
  void remark(String text) {
    remarks.add(text);
  }

  /** Says where a figure stands on this slide. */
  public void bind(Binding binding, Figure figure) {
    bindings.add(binding);
    marks.addAll(figure.marks());
    showsPrinted |= figure.origin() == Figure.Source.PRINTED;
    figures.add(figure);
    figure.yearNote().ifPresent(yearNotes::add);
  }

  /** Has the foot say what the sign in a header means. */
  public void tellHeadedColumns() {
    showsHeaded = true;
  }

  /** Nothing may be added any more. */
  public void finish() {
    legend();
    text("status", STATUS, List.of(deck.words().status(deck.report())), Look.SMALL);
    String title = oneLine(deck.report().title(), Look.SMALL, NAME.getWidth());
    text("report", NAME, List.of(title), Look.SMALL)
        .getTextParagraphs()
        .get(0)
        .setTextAlign(TextAlign.CENTER);
    number();
    notes();
  }

  private void legend() {
    List<String> signs = new ArrayList<>();
    for (Mark mark : marks) {
      boolean isHeaded = showsHeaded && mark == Mark.SYNTHETIC;
      signs.add(deck.words().of("legend." + mark.name() + (isHeaded ? ".headed" : "")));
    }
    if (showsPrinted) {
      signs.add(deck.words().of("legend.printed"));
    }
    signs.addAll(yearNotes);
    signs.addAll(Figure.notesTogether(figures));
    if (!signs.isEmpty()) {
      String line = oneLine(String.join("　", signs), Look.SMALL, LEGEND.getWidth());
      text("legend", LEGEND, List.of(line), Look.SMALL);
    }
  }

  private void number() {
    XSLFTextBox box = text("number", NUMBER, List.of(), Look.SMALL);
    var paragraph = Writing.paragraph(box, Look.SMALL.lineHeight());
    paragraph.setTextAlign(TextAlign.RIGHT);
    CTTextField field = paragraph.getXmlObject().addNewFld();
    field.setId(NUMBER_FIELD);
    field.setType("slidenum");
    field.addNewRPr().setSz((int) (Look.SMALL.size() * 100));
    field.setT(Integer.toString(slide.getSlideNumber()));
  }

  private void notes() {
    List<String> lines = new ArrayList<>(remarks);
    if (!bindings.isEmpty()) {
      lines.add(NOTES_SEPARATOR);
      lines.add(deck.words().of("bindings"));
      lines.addAll(bindings.stream().map(Binding::line).collect(Collectors.toList()));
    }
    if (lines.isEmpty()) {
      lines.add(deck.words().of("no-figures"));
    }
    for (XSLFTextShape shape : deck.notes(slide).getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.clearText();
        lines.forEach(line -> Writing.run(shape.addNewTextParagraph(), line, 10, Look.INK));
      } else if (shape.getTextType() != Placeholder.SLIDE_IMAGE) {
        // the library copies fields of the master in a form that no program reads
        shape.getSheet().removeShape(shape);
      }
    }
    deck.bound(bindings);
  }
}
