package kpi.report.slides.page;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontCollection;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSupplementalFont;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextFont;

/** The size of the slides, and fonts that Windows has; other systems replace them by their kind. */
public final class DeckTheme {

  static final int WIDTH = 960;
  public static final int HEIGHT = 540;

  private static final String LATIN = "Yu Gothic";
  private static final String JAPANESE = "游ゴシック";

  /** By which a system without the font finds one of its kind. */
  private static final byte[] PANOSE = {0x02, 0x0B, 0x04, 0, 0, 0, 0, 0, 0, 0};

  private DeckTheme() {}

  public static void apply(XMLSlideShow show) {
    double factor = (double) WIDTH / show.getPageSize().width;
    show.setPageSize(new Dimension(WIDTH, HEIGHT));
    for (XSLFSlideMaster master : show.getSlideMasters()) {
      widen(master, factor);
      for (XSLFSlideLayout layout : master.getSlideLayouts()) {
        widen(layout, factor);
      }
      CTFontScheme fonts = master.getTheme().getXmlObject().getThemeElements().getFontScheme();
      use(fonts.getMajorFont());
      use(fonts.getMinorFont());
    }
  }

  private static void widen(XSLFSheet sheet, double factor) {
    for (XSLFShape shape : sheet.getShapes()) {
      if (shape instanceof XSLFSimpleShape simple && hasAnchor(simple)) {
        Rectangle2D at = simple.getAnchor();
        simple.setAnchor(
            new Rectangle2D.Double(
                at.getX() * factor, at.getY(), at.getWidth() * factor, at.getHeight()));
      }
      if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.TITLE) {
        text.setAnchor(SlidePage.TITLE);
      }
    }
  }

  private static boolean hasAnchor(XSLFSimpleShape shape) {
    return shape.getAnchor() != null;
  }

  private static void use(CTFontCollection fonts) {
    name(fonts.getLatin(), LATIN);
    name(fonts.getEa(), JAPANESE);
    for (CTSupplementalFont font : fonts.getFontList()) {
      if (font.getScript().equals("Jpan")) {
        font.setTypeface(JAPANESE);
      }
    }
  }

  private static void name(CTTextFont font, String typeface) {
    font.setTypeface(typeface);
    font.setPanose(PANOSE);
  }
}
