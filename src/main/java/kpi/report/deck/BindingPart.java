package kpi.report.deck;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The bindings of a deck as a part of its own, which PowerPoint keeps but does not show. */
public final class BindingPart {

  private static final String NAMESPACE = "urn:kpi:deck-bindings:1";
  private static final String NAME = "/customXml/item1.xml";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  private static final String ELEMENT = "binding";

  private BindingPart() {}

  /** Adds the part to a deck that has none. */
  public static void write(List<Binding> bindings, XMLSlideShow show) throws IOException {
    try {
      PackagePartName name = PackagingURIHelper.createPartName(NAME);
      PackagePart part = show.getPackage().createPart(name, "application/xml");
      show.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
      try (OutputStream out = part.getOutputStream()) {
        write(bindings, out);
      }
    } catch (InvalidFormatException | XMLStreamException defect) {
      throw new IllegalStateException(defect);
    }
  }

  private static void write(List<Binding> bindings, OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("bindings");
    xml.writeDefaultNamespace(NAMESPACE);
    for (Binding binding : bindings) {
      xml.writeStartElement(ELEMENT);
      xml.writeCharacters(binding.line());
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  /** The lines of the part; empty if the deck has none, or none that can be read. */
  static List<String> read(XMLSlideShow show) {
    try {
      OPCPackage whole = show.getPackage();
      for (PackageRelationship relation : show.getPackagePart().getRelationshipsByType(RELATION)) {
        PackagePart part = whole.getPart(relation);
        List<String> lines = part == null ? List.of() : lines(part);
        if (!lines.isEmpty()) {
          return lines;
        }
      }
      return List.of();
    } catch (InvalidFormatException | IOException unreadable) {
      return List.of();
    }
  }

  private static List<String> lines(PackagePart part) throws IOException {
    try (InputStream in = part.getInputStream()) {
      DocumentBuilder builder = XMLHelper.getDocumentBuilderFactory().newDocumentBuilder();
      Document xml = builder.parse(in);
      NodeList elements = xml.getElementsByTagNameNS(NAMESPACE, ELEMENT);
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < elements.getLength(); i++) {
        lines.add(elements.item(i).getTextContent());
      }
      return lines;
    } catch (SAXException | ParserConfigurationException foreign) {
      return List.of();
    }
  }
}
