package kpi.report.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Takes out of a part what a reader that knows no later version must ignore. */
final class Compatibility {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private Compatibility() {}

  static Document resolved(Document part) {
    for (Element choice : PackageLinks.elements(part, "AlternateContent")) {
      if (NAMESPACE.equals(choice.getNamespaceURI())) {
        replaceByFallback(choice);
      }
    }
    ignore(part.getDocumentElement(), new HashSet<>());
    return part;
  }

  private static void replaceByFallback(Element choice) {
    for (Element child : children(choice)) {
      if (child.getLocalName().equals("Fallback")) {
        children(child).forEach(kept -> choice.getParentNode().insertBefore(kept, choice));
      }
    }
    choice.getParentNode().removeChild(choice);
  }

  private static void ignore(Element element, Set<String> ignored) {
    String prefixes = element.getAttributeNS(NAMESPACE, "Ignorable");
    for (String prefix : prefixes.isBlank() ? new String[0] : prefixes.strip().split("\\s+")) {
      ignored.add(element.lookupNamespaceURI(prefix));
    }
    NamedNodeMap attributes = element.getAttributes();
    List<Attr> removed = new ArrayList<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String namespace = attribute.getNamespaceURI();
      if (NAMESPACE.equals(namespace) || ignored.contains(namespace)) {
        removed.add(attribute);
      }
    }
    removed.forEach(element::removeAttributeNode);
    for (Element child : children(element)) {
      if (ignored.contains(child.getNamespaceURI())) {
        element.removeChild(child);
      } else {
        ignore(child, ignored);
      }
    }
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
