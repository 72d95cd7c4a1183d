package kpi.disclosure.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.disclosure.audit.Exposure.Part;
import kpi.disclosure.audit.Exposure.What;
import kpi.model.CellId;
import kpi.model.IndicatorResult;
import kpi.model.Status;
import org.apache.commons.numbers.fraction.BigFraction;

/** What is published, and what is withheld, of groups of rows of one kind. */
final class KnownNumbers {

  private final Set<RowGroup> groups = new LinkedHashSet<>();
  private final Map<RowGroup, Part> published = new LinkedHashMap<>();
  private final Map<RowGroup, BigFraction> values = new LinkedHashMap<>();
  private final Map<RowGroup, CellId> withheld = new LinkedHashMap<>();
  private final Map<RowGroup, CellId> named = new LinkedHashMap<>();

  /**
   * @param number absent if it is not published, or not for certain
   */
  void add(RowGroup group, CellId cell, Optional<BigFraction> number, IndicatorResult result) {
    groups.add(group);
    named.putIfAbsent(group, cell);
    if (result.status() == Status.WITHHELD) {
      withheld.putIfAbsent(group, cell);
    }
    number.ifPresent(
        value -> {
          values.putIfAbsent(group, value);
          published.putIfAbsent(group, new Part(cell, what(value, result), value.doubleValue(), 1));
        });
  }

  private static What what(BigFraction value, IndicatorResult result) {
    if (result.denominator().isEmpty()) {
      return What.VALUE;
    }
    return result.numerator().filter(value::equals).isPresent() ? What.NUMERATOR : What.DENOMINATOR;
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
