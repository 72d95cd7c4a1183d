package kpi.report.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a chart must keep to beyond its schema, or Excel and PowerPoint offer to repair the file:
 * where labels may stand depends on the kind of chart, and numbers must fit together.
 */
final class ChartRules {

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  /** Stacked bars allow no label outside of them. */
  private static final Map<String, Set<String>> POSITIONS =
      Map.of(
          "barChart clustered", Set.of("ctr", "inBase", "inEnd", "outEnd"),
          "barChart stacked", Set.of("ctr", "inBase", "inEnd"),
          "barChart percentStacked", Set.of("ctr", "inBase", "inEnd"),
          "lineChart", Set.of("b", "ctr", "l", "r", "t"),
          "scatterChart", Set.of("b", "ctr", "l", "r", "t"),
          "pieChart", Set.of("bestFit", "ctr", "inEnd", "outEnd"));

  private final List<String> broken = new ArrayList<>();

  private ChartRules() {}

  static List<String> broken(Document part) {
    ChartRules rules = new ChartRules();
    if (CHART.equals(part.getDocumentElement().getNamespaceURI())) {
      rules.labels(part);
      rules.axes(part);
      rules.series(part);
      rules.points(part);
    }
    return rules.broken;
  }

  private void labels(Document part) {
    for (Element position : PackageLinks.elements(part, "dLblPos")) {
      String kind = kind(position);
      if (!POSITIONS.getOrDefault(kind, Set.of()).contains(value(position))) {
        broken.add("a label cannot stand at " + value(position) + " in a " + kind);
      }
    }
  }

  private static String kind(Element element) {
    Node node = element;
    while (!node.getLocalName().endsWith("Chart")) {
      node = node.getParentNode();
    }
    List<Element> grouping = within((Element) node, "grouping");
    boolean isBar = node.getLocalName().equals("barChart");
    String group = grouping.isEmpty() ? "clustered" : value(grouping.get(0));
    return isBar
        ? "barChart " + (group.equals("standard") ? "clustered" : group)
        : node.getLocalName();
  }

  /** The axes that are used are those that are there, each crossing another. */
  private void axes(Document part) {
    Set<String> used = new TreeSet<>();
    Set<String> there = new TreeSet<>();
    for (Element id : PackageLinks.elements(part, "axId")) {
      boolean isAxis = id.getParentNode().getLocalName().endsWith("Ax");
      (isAxis ? there : used).add(value(id));
    }
    if (!used.equals(there)) {
      broken.add("uses the axes " + used + ", has " + there);
    }
    PackageLinks.elements(part, "crossAx").stream()
        .filter(one -> !there.contains(value(one)))
        .forEach(one -> broken.add("an axis crosses " + value(one) + ", which is not there"));
  }

  private void series(Document part) {
    Set<String> taken = new HashSet<>();
    for (Element one : PackageLinks.elements(part, "ser")) {
      for (String number : List.of("idx", "order")) {
        String name = number + " " + value(within(one, number).get(0));
        if (!taken.add(name)) {
          broken.add("two series of " + name);
        }
      }
    }
  }

  private void points(Document part) {
    for (Element count : PackageLinks.elements(part, "ptCount")) {
      int points = Integer.parseInt(value(count));
      int last = -1;
      for (Element point : within((Element) count.getParentNode(), "pt")) {
        int index = Integer.parseInt(point.getAttribute("idx"));
        if (index <= last || index >= points) {
          broken.add("point " + index + " after " + last + " of " + points);
        }
        last = index;
      }
    }
  }

  private static List<Element> within(Element element, String localName) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getLocalName().equals(localName)) {
        children.add(child);
      }
    }
    return children;
  }

  private static String value(Element element) {
    return element.getAttribute("val");
  }
}
