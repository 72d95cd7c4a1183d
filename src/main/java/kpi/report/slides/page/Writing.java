package kpi.report.slides.page;

import java.awt.Color;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;

/** Puts text into shapes. */
public final class Writing {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");
  private static final String BULLET = "・";

  private Writing() {}

  /** A paragraph for each text. */
  static void write(XSLFTextShape shape, List<String> texts, Look look) {
    shape.clearText();
    for (String text : texts) {
      XSLFTextParagraph paragraph = paragraph(shape, look.lineHeight());
      paragraph.setSpaceAfter(-look.gap());
      if (look == Look.BULLET) {
        paragraph.setBullet(true);
        paragraph.setBulletCharacter(BULLET);
        paragraph.setLeftMargin(look.indent());
        paragraph.setIndent(-look.indent());
      }
      XSLFTextRun run = run(paragraph, text, look.size(), look.colour());
      run.setBold(look.isBold());
    }
  }

  /** An empty paragraph whose lines are of a given height, in points, even if it stays empty. */
  public static XSLFTextParagraph paragraph(XSLFTextShape shape, double lineHeight) {
    XSLFTextParagraph paragraph = shape.addNewTextParagraph();
    paragraph.setLineSpacing(-lineHeight);
    paragraph.setSpaceBefore(0.0);
    paragraph.getXmlObject().addNewEndParaRPr().setSz((int) (lineHeight / Look.LINE * 100));
    return paragraph;
  }

  /** Without what must not stand in XML or breaks lines. */
  static String plain(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }

  public static XSLFTextRun run(
      XSLFTextParagraph paragraph, String text, double size, Color colour) {
    XSLFTextRun run = paragraph.addNewTextRun();
    run.setText(plain(text));
    run.setFontSize(size);
    run.setFontColor(colour);
    CTRegularTextRun written = (CTRegularTextRun) run.getXmlObject();
    written.getRPr().setLang("ja-JP");
    written.getRPr().setAltLang("en-US");
    return run;
  }
}
