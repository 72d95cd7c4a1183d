package kpi.report.deck;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.ParserConfigurationException;
import kpi.source.Limits;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads what a chart draws, of whatever kind it is by now, and the workbook behind it. */
final class ChartPart {

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

  /** Between a sheet and its cells in a formula. */
  private static final String SHEET_END = "!";

  private ChartPart() {}

  /** More points than a chart can show, which no drawing of ours has. */
  static final class TooManyPoints extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static List<DeckShape.Line> lines(XSLFChart chart) throws IOException, TooManyPoints {
    try (InputStream in = chart.getPackagePart().getInputStream()) {
      Document xml = XMLHelper.getDocumentBuilderFactory().newDocumentBuilder().parse(in);
      XSSFWorkbook workbook = chart.getWorkbook();
      List<DeckShape.Line> lines = new ArrayList<>();
      for (Element series : elements(xml.getDocumentElement(), "ser")) {
        lines.add(line(series, workbook));
      }
      return lines;
    } catch (SAXException | ParserConfigurationException | InvalidFormatException broken) {
      throw new IOException(broken);
    }
  }

  private static DeckShape.Line line(Element series, XSSFWorkbook workbook) throws TooManyPoints {
    Map<Integer, String> categories = points(series, "cat");
    int count = categories.keySet().stream().mapToInt(index -> index + 1).max().orElse(0);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(categories.getOrDefault(i, ""));
    }
    String name =
        elements(series, "tx").stream()
            .flatMap(text -> elements(text, "v").stream())
            .map(Element::getTextContent)
            .findFirst()
            .orElse("");
    return new DeckShape.Line(
        name,
        List.copyOf(names),
        points(series, "val"),
        behind(series, "val", workbook),
        points(series, "minus"),
        behind(series, "minus", workbook),
        labels(series));
  }

  /** The last paragraph of each text: the name of the series may stand above it. */
  private static Map<Integer, String> labels(Element series) {
    Map<Integer, String> labels = new TreeMap<>();
    for (Element label : elements(series, "dLbl")) {
      List<Element> paragraphs = elements(DRAWING, label, "p");
      if (!paragraphs.isEmpty() && !elements(label, "rich").isEmpty()) {
        int index = Integer.parseInt(elements(label, "idx").get(0).getAttribute("val"));
        Element last = paragraphs.get(paragraphs.size() - 1);
        labels.put(
            index,
            elements(DRAWING, last, "t").stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining()));
      }
    }
    return labels;
  }

  private static Map<Integer, String> points(Element series, String part) throws TooManyPoints {
    Map<Integer, String> points = new TreeMap<>();
    for (Element values : elements(series, part)) {
      for (Element point : elements(values, "pt")) {
        int index = Integer.parseInt(point.getAttribute("idx"));
        refuseBeyond(index);
        elements(point, "v").forEach(value -> points.put(index, value.getTextContent()));
      }
    }
    return points;
  }

  /** The cells that the values are drawn from; some programs keep none. */
  private static Map<Integer, String> behind(Element series, String part, XSSFWorkbook workbook)
      throws TooManyPoints {
    Optional<String> formula =
        elements(series, part).stream()
            .flatMap(numbers -> elements(numbers, "f").stream())
            .map(Element::getTextContent)
            .filter(area -> area.contains(SHEET_END))
            .findFirst();
    Map<Integer, String> numbers = new TreeMap<>();
    if (workbook != null && formula.isPresent()) {
      AreaReference area = new AreaReference(formula.get(), SpreadsheetVersion.EXCEL2007);
      refuseBeyond(cells(area));
      CellReference[] cells = area.getAllReferencedCells();
      for (int i = 0; i < cells.length; i++) {
        int index = i;
        cell(workbook, cells[i]).ifPresent(number -> numbers.put(index, number));
      }
    }
    return numbers;
  }

  private static long cells(AreaReference area) {
    CellReference first = area.getFirstCell();
    CellReference last = area.getLastCell();
    long rows = 1L + Math.abs(last.getRow() - first.getRow());
    return rows * (1L + Math.abs(last.getCol() - first.getCol()));
  }

  private static void refuseBeyond(long points) throws TooManyPoints {
    if (points > Limits.CHART_POINTS) {
      throw new TooManyPoints();
    }
  }

  private static Optional<String> cell(XSSFWorkbook workbook, CellReference at) {
    return Optional.ofNullable(workbook.getSheet(at.getSheetName()))
        .map(sheet -> sheet.getRow(at.getRow()))
        .map(row -> row.getCell(at.getCol()))
        .map(XSSFCell::getRawValue);
  }

  private static List<Element> elements(Element within, String name) {
    return elements(CHART, within, name);
  }

  private static List<Element> elements(String namespace, Element within, String name) {
    NodeList found = within.getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
