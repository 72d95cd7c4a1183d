package kpi.report.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Holds an office file against the schemas of its format, as a strict reader such as Excel or
 * PowerPoint does before it offers a repair: every part, also those of files within the file.
 */
public final class OfficePackage {

  private static final SchemaTypeLoader SCHEMAS =
      XmlBeans.typeLoaderUnion(XmlBeans.getBuiltinTypeSystem(), TypeSystemHolder.typeSystem);

  private static final Set<String> OFFICE_FILES = Set.of("xlsx", "pptx", "docx");
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String RELATIONSHIPS = ".rels";

  /** Of the package itself, for which there are no schemas at hand. */
  private static final String CORE = "docProps/core.xml";

  /** Of whoever made the file; no program has a schema for it. */
  private static final String CUSTOM = "customXml/";

  private final String within;
  private final Map<String, byte[]> parts;
  private final List<String> violations = new ArrayList<>();

  private OfficePackage(String within, Map<String, byte[]> parts) {
    this.within = within;
    this.parts = parts;
  }

  /** What a strict reader would object to, one sentence each, in the order of the parts. */
  public static List<String> violations(byte[] file) throws IOException {
    return violations("", file);
  }

  private static List<String> violations(String within, byte[] file) throws IOException {
    OfficePackage found = new OfficePackage(within, parts(file));
    found.check();
    return found.violations;
  }

  /** The parts by name. */
  public static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (parts.put(entry.getName(), zip.readAllBytes()) != null) {
          throw new IOException("twice in the package: " + entry.getName());
        }
      }
    }
    return parts;
  }

  private void check() throws IOException {
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String name = part.getKey();
      if (OFFICE_FILES.contains(extension(name))) {
        violations.addAll(violations(within + name + "!", part.getValue()));
      } else if (name.endsWith(RELATIONSHIPS)) {
        addAll(name, PackageLinks.dangling(name, document(part.getValue()), parts.keySet()));
      } else if (name.equals(CONTENT_TYPES)) {
        addAll(name, PackageLinks.untyped(document(part.getValue()), parts.keySet()));
      } else if (extension(name).equals("xml") && !name.equals(CORE) && !name.startsWith(CUSTOM)) {
        check(name, Compatibility.resolved(document(part.getValue())));
      }
    }
    if (!parts.containsKey(CONTENT_TYPES)) {
      addAll(CONTENT_TYPES, List.of("is not there"));
    }
  }

  private void check(String name, Document document) {
    List<XmlError> errors = new ArrayList<>();
    try {
      XmlObject typed = SCHEMAS.parse(document, null, null);
      if (typed.schemaType().isNoType() || typed.schemaType().equals(XmlObject.type)) {
        addAll(name, List.of("no schema knows " + document.getDocumentElement().getNodeName()));
        return;
      }
      typed.validate(new XmlOptions().setErrorListener(errors));
    } catch (XmlException unread) {
      addAll(name, List.of(String.valueOf(unread.getMessage())));
    }
    addAll(name, errors.stream().map(OfficePackage::readable).toList());
    addAll(name, ChartRules.broken(document));
  }

  private static String readable(XmlError error) {
    StringBuilder path = new StringBuilder();
    if (error.getCursorLocation() != null) {
      Node node = error.getCursorLocation().getDomNode();
      for (; node instanceof Element; node = node.getParentNode()) {
        path.insert(0, "/" + node.getNodeName());
      }
    }
    return error.getMessage() + " at " + path;
  }

  private void addAll(String name, Collection<String> sentences) {
    sentences.forEach(sentence -> violations.add(within + name + ": " + sentence));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Document document(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | ParserConfigurationException unread) {
      throw new IOException(unread);
    }
  }
}
