package kpi.rules.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.IndicatorDefinition;
import kpi.source.Messages;

/**
 * Indicators that are made of other indicators: each of their cells needs a cell of the others,
 * with a number in it, and none may need itself.
 */
final class OperandCheck {

  private final CellBook book;
  private final Messages messages;
  private final Set<CellId> sound = new HashSet<>();

  OperandCheck(CellBook book, Messages messages) {
    this.book = book;
    this.messages = messages;
  }

  void check() {
    for (DefinedCell cell : book.cells()) {
      circle(cell, new ArrayDeque<>());
    }
    if (!messages.hasErrors()) {
      for (DefinedCell cell : book.cells()) {
        cell.formula().operands().forEach(operand -> check(cell, operand));
      }
    }
  }

  private void check(DefinedCell cell, String operand) {
    if (book.isIncomplete(operand)) {
      return;
    }
    Optional<DefinedCell> found = book.operand(cell, operand);
    String own = cell.cell().indicator();
    if (found.isEmpty()) {
      missing(cell, operand);
    } else if (found.get().formula() instanceof Formula.ReportedStatus) {
      messages.add(book.atLine(cell, operand, "operand-without-number", operand, own));
    } else if (cell.formula() instanceof Formula.OverYears
        && found.get().formula() instanceof Formula.OverYears) {
      messages.add(book.atLine(cell, operand, "mean-of-a-mean", operand));
    }
  }

  private void missing(DefinedCell cell, String operand) {
    IndicatorDefinition own = cell.definition();
    IndicatorDefinition other = book.indicator(operand);
    Set<String> keys = cell.cell().stratum().keySet();
    boolean sameStrata = other.strata().stream().anyMatch(one -> Set.copyOf(one).equals(keys));
    String wanted = sameStrata ? cell.cell().stratum().toString() : declared(own, keys).toString();
    messages.add(
        book.atLine(
            cell,
            operand,
            sameStrata ? "operand-without-value" : "operand-without-stratum",
            operand,
            wanted,
            other.place("strata").toString(),
            own.id(),
            own.place("strata").toString()));
  }

  /** The strata of a cell in the order in which they are declared. */
  private static List<String> declared(IndicatorDefinition indicator, Set<String> keys) {
    return indicator.strata().stream()
        .filter(combination -> Set.copyOf(combination).equals(keys))
        .findFirst()
        .orElse(List.copyOf(keys));
  }

  private void circle(DefinedCell cell, Deque<DefinedCell> way) {
    if (sound.contains(cell.cell())) {
      return;
    }
    if (way.stream().anyMatch(before -> before.cell().equals(cell.cell()))) {
      tell(cell, way);
      return;
    }
    way.addLast(cell);
    for (String operand : cell.formula().operands()) {
      book.operand(cell, operand).ifPresent(next -> circle(next, way));
    }
    way.removeLast();
    sound.add(cell.cell());
  }

  private void tell(DefinedCell first, Deque<DefinedCell> way) {
    List<DefinedCell> circle = new ArrayList<>(way);
    int start = circle.indexOf(first);
    List<DefinedCell> part = circle.subList(start, circle.size());
    String names = names(part);
    for (int i = 0; i < part.size(); i++) {
      DefinedCell cell = part.get(i);
      String next = part.get((i + 1) % part.size()).cell().indicator();
      messages.add(book.atLine(cell, next, "circular-indicator", cell.cell().indicator(), names));
    }
  }

  /** The indicators of a circle in their order, whichever cell it was found from. */
  private static String names(List<DefinedCell> circle) {
    List<String> names =
        new ArrayList<>(circle.stream().map(cell -> cell.cell().indicator()).toList());
    Collections.rotate(names, -names.indexOf(Collections.min(names)));
    return String.join("」→「", names);
  }
}
