package kpi.disclosure.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.disclosure.audit.Exposure.Part;
import kpi.model.CellId;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import org.apache.commons.numbers.fraction.BigFraction;

/** What is published, and what is withheld, of groups of rows of one kind. */
final class KnownNumbers {

  private final Set<RowGroup> groups = new LinkedHashSet<>();
  private final Set<RowGroup> settled = new LinkedHashSet<>();
  private final Map<RowGroup, Part> published = new LinkedHashMap<>();
  private final Map<RowGroup, BigFraction> values = new LinkedHashMap<>();
  private final Map<RowGroup, CellId> withheld = new LinkedHashMap<>();
  private final Map<RowGroup, CellId> named = new LinkedHashMap<>();

  /** A group that a figure shows, whether or not its number is published. */
  void add(RowGroup group, IndicatorResult result) {
    groups.add(group);
    named.putIfAbsent(group, result.cell());
    if (result.status() == Status.WITHHELD) {
      withheld.putIfAbsent(group, result.cell());
    }
    if (result.status() == Status.MEASURED) {
      settled.add(group);
    }
  }

  void publish(RowGroup group, Part number, BigFraction value) {
    groups.add(group);
    named.putIfAbsent(group, number.figure());
    values.putIfAbsent(group, value);
    published.putIfAbsent(group, number);
  }

  /** Whether nothing about its rows is unknown. */
  boolean isSettled(RowGroup group) {
    return settled.contains(group);
  }

  List<RowGroup> groups() {
    return List.copyOf(groups);
  }

  /** The groups of which the number is published. */
  List<RowGroup> published() {
    return List.copyOf(published.keySet());
  }

  boolean isPublished(RowGroup group) {
    return published.containsKey(group);
  }

  BigFraction value(RowGroup group) {
    return values.get(group);
  }

  Part part(RowGroup group) {
    return published.get(group);
  }

  /** A figure that shows the group. */
  CellId cell(RowGroup group) {
    return named.get(group);
  }

  /** The groups of withheld figures whose number is nowhere else. */
  Map<RowGroup, CellId> withheld() {
    Map<RowGroup, CellId> secret = new LinkedHashMap<>(withheld);
    secret.keySet().removeAll(published.keySet());
    return secret;
  }
}
