package kpi.loading.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import kpi.loading.intake.date.DateSystem;
import kpi.source.Place;
import kpi.source.Rejected;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A sheet of an Excel workbook, read as a stream: a workbook may be larger than the memory. */
record WorkbookSheet(Path path, String file, String sheet) implements SourceSheet {

  static List<SourceSheet> all(Path path, String file) throws Rejected {
    List<SourceSheet> sheets = new ArrayList<>();
    open(
        path,
        file,
        (reader, parts) -> {
          XSSFReader.SheetIterator found = reader.getSheetIterator();
          while (found.hasNext()) {
            found.next().close();
            sheets.add(new WorkbookSheet(path, file, found.getSheetName()));
          }
        });
    return List.copyOf(sheets);
  }

  @Override
  public void read(Rows rows) throws Rejected {
    open(path, file, (reader, parts) -> read(reader, parts, rows));
  }

  private void read(XSSFReader reader, OPCPackage parts, Rows rows)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    SharedStrings strings = new ReadOnlySharedStringsTable(parts, false);
    SheetXml handler = new SheetXml(strings, reader.getStylesTable(), dates(reader), rows);
    XSSFReader.SheetIterator found = reader.getSheetIterator();
    while (found.hasNext()) {
      try (InputStream content = found.next()) {
        if (found.getSheetName().equals(sheet)) {
          XMLReader xml = XMLHelper.newXMLReader();
          xml.setContentHandler(handler);
          xml.parse(new InputSource(content));
        }
      }
    }
  }

  private static DateSystem dates(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    try (InputStream workbook = reader.getWorkbookData()) {
      NodeList settings =
          XMLHelper.getDocumentBuilderFactory()
              .newDocumentBuilder()
              .parse(workbook)
              .getElementsByTagName("workbookPr");
      boolean isFrom1904 =
          settings.getLength() > 0
              && List.of("1", "true")
                  .contains(((Element) settings.item(0)).getAttribute("date1904"));
      return isFrom1904 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
    }
  }

  private interface Reading {
    void in(XSSFReader reader, OPCPackage parts)
        throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
  }

  private static void open(Path path, String file, Reading reading) throws Rejected {
    try (OPCPackage parts = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
      reading.in(new XSSFReader(parts), parts);
    } catch (SheetXml.Stopped stopped) {
      stopped.rethrow();
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException unreadable) {
      // the library throws whatever comes to it where a file is broken
      throw SourceFile.refused("source-unreadable-workbook", file);
    }
  }

  @Override
  public Place place(int row, int column) {
    return row == 0 ? Place.of(file + "!" + sheet) : Place.ofCell(file, sheet, row, column);
  }
}
