package kpi.report.slides.page;

import java.awt.Color;

/** How text looks; sizes in points. */
public enum Look {
  COVER(34, true),
  TITLE(24, true),
  HEADING(14, true),
  SUBHEADING(12, true),
  BODY(16, false),
  BULLET(14, false),
  SMALL(10, false);

  /** Of every line, so that a page is as high with any font. */
  public static final double LINE = 1.25;

  public static final Color INK = new Color(0x22, 0x22, 0x22);
  static final Color ACCENT = new Color(0x1F, 0x4E, 0x79);
  static final Color QUIET = new Color(0x59, 0x59, 0x59);

  private final double size;
  private final boolean isBold;

  Look(double size, boolean isBold) {
    this.size = size;
    this.isBold = isBold;
  }

  public double size() {
    return size;
  }

  boolean isBold() {
    return isBold;
  }

  public double lineHeight() {
    return size * LINE;
  }

  /** Between two paragraphs. */
  public double gap() {
    return this == BODY || this == BULLET ? size / 2 : 0;
  }

  /** Where the text begins, behind its bullet. */
  public double indent() {
    return this == BULLET ? size : 0;
  }

  public Color colour() {
    return switch (this) {
      case COVER, TITLE, HEADING, SUBHEADING -> ACCENT;
      case SMALL -> QUIET;
      default -> INK;
    };
  }
}
