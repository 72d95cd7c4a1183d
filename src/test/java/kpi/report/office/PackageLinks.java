package kpi.report.office;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds the parts of an office file together: their links and their kinds. */
final class PackageLinks {

  private PackageLinks() {}

  /** Links of a part that lead nowhere, or two of one name. */
  static List<String> dangling(String name, Document links, Set<String> parts) {
    List<String> found = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    String folder = name.substring(0, name.indexOf("_rels/"));
    for (Element link : elements(links, "Relationship")) {
      if (!ids.add(link.getAttribute("Id"))) {
        found.add("two links " + link.getAttribute("Id"));
      }
      String target = link.getAttribute("Target");
      if (!link.getAttribute("TargetMode").equals("External")
          && !target.startsWith("#")
          && !parts.contains(
              URI.create("/" + folder).resolve(URI.create(target)).getPath().substring(1))) {
        found.add("leads to a part that is not there: " + target);
      }
    }
    return found;
  }

  /** Parts whose kind is not told, and kinds of parts that are not there. */
  static List<String> untyped(Document types, Set<String> parts) {
    List<String> found = new ArrayList<>();
    Set<String> named = new HashSet<>();
    elements(types, "Override").forEach(one -> named.add(one.getAttribute("PartName")));
    Set<String> endings = new HashSet<>();
    elements(types, "Default").forEach(one -> endings.add(one.getAttribute("Extension")));
    named.stream()
        .filter(one -> !parts.contains(one.substring(1)))
        .forEach(one -> found.add("tells the kind of a part that is not there: " + one));
    for (String part : parts) {
      boolean isSelf = part.equals("[Content_Types].xml") || part.endsWith("/");
      if (!isSelf
          && !named.contains("/" + part)
          && !endings.contains(part.substring(part.lastIndexOf('.') + 1))) {
        found.add("does not tell the kind of " + part);
      }
    }
    return found;
  }

  static List<Element> elements(Document document, String localName) {
    NodeList found = document.getElementsByTagNameNS("*", localName);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
