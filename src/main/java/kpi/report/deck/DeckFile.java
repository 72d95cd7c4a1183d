package kpi.report.deck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.source.ExitCode;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Reads a deck that people may have edited, also with other programs than PowerPoint. */
public final class DeckFile {

  private DeckFile() {}

  /**
   * @param shown the file's name as its user wrote it
   * @throws Rejected with exit code 66 if it is not there, 65 if it is no deck or none of ours
   */
  public static Deck read(Path file, String shown) throws Rejected {
    if (!Files.isRegularFile(file)) {
      throw new Rejected(ExitCode.INPUT_MISSING, Message.error("deck-missing", Place.of(shown)));
    }
    try (InputStream in = Files.newInputStream(file);
        XMLSlideShow show = new XMLSlideShow(in)) {
      List<Deck.Slide> slides = new ArrayList<>();
      for (XSLFSlide slide : show.getSlides()) {
        List<DeckShape> shapes = new ArrayList<>();
        add(slide.getShapes(), shapes);
        slides.add(new Deck.Slide(slide.getSlideNumber(), List.copyOf(shapes)));
      }
      List<Binding> bindings = bindings(show);
      if (bindings.isEmpty()) {
        throw unusable("deck-without-bindings", shown);
      }
      return new Deck(List.copyOf(slides), bindings);
    } catch (ChartPart.TooManyPoints tooMany) {
      throw new Rejected(
          ExitCode.DATA_UNUSABLE,
          Message.error(
              "deck-chart-too-large", Place.of(shown), Integer.toString(Limits.CHART_POINTS)));
    } catch (IOException | RuntimeException unreadable) {
      // the library throws whatever comes to it where a file is broken
      throw unusable("deck-unreadable", shown);
    }
  }

  private static Rejected unusable(String code, String shown) {
    return new Rejected(ExitCode.DATA_UNUSABLE, Message.error(code, Place.of(shown)));
  }

  /** From the part of their own, or from the notes where a program has dropped it. */
  private static List<Binding> bindings(XMLSlideShow show) {
    List<Binding> own = parsed(BindingPart.read(show).stream());
    return own.isEmpty() ? parsed(show.getSlides().stream().flatMap(DeckFile::notes)) : own;
  }

  private static List<Binding> parsed(Stream<String> lines) {
    return lines.map(Binding::parse).flatMap(Optional::stream).distinct().toList();
  }

  private static Stream<String> notes(XSLFSlide slide) {
    return slide.getNotes() == null
        ? Stream.empty()
        : slide.getNotes().getShapes().stream()
            .filter(XSLFTextShape.class::isInstance)
            .map(XSLFTextShape.class::cast)
            .filter(shape -> shape.getTextType() != Placeholder.SLIDE_NUMBER)
            .flatMap(shape -> shape.getTextParagraphs().stream())
            .map(XSLFTextParagraph::getText);
  }

  private static void add(List<XSLFShape> found, List<DeckShape> shapes)
      throws IOException, ChartPart.TooManyPoints {
    for (XSLFShape shape : found) {
      if (shape instanceof XSLFGroupShape group) {
        add(group.getShapes(), shapes);
      } else if (shape instanceof XSLFTable table) {
        shapes.add(new DeckShape.Grid(shape.getShapeName(), rows(table)));
      } else if (shape instanceof XSLFGraphicFrame frame && frame.getChart() != null) {
        shapes.add(new DeckShape.Plot(shape.getShapeName(), ChartPart.lines(frame.getChart())));
      } else if (shape instanceof XSLFTextShape text) {
        List<String> paragraphs =
            text.getTextParagraphs().stream().map(XSLFTextParagraph::getText).toList();
        shapes.add(new DeckShape.Prose(shape.getShapeName(), paragraphs));
      }
    }
  }

  private static List<List<String>> rows(XSLFTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (XSLFTableRow row : table.getRows()) {
      rows.add(row.getCells().stream().map(XSLFTextShape::getText).toList());
    }
    return rows;
  }
}
