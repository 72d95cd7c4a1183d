package kpi.rules.soundness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Selection;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Strata that an indicator is declared to have and that its formulas pay no heed to: every value of
 * such a stratum shows the same figure.
 */
final class StrataCheck {

  /** The stratum whose value is the item of a follow-up that is reported. */
  private static final String ITEM = "item";

  private final CellBook book;
  private final Messages messages;
  private final Map<CellId, Object> figures = new HashMap<>();

  StrataCheck(CellBook book, Messages messages) {
    this.book = book;
    this.messages = messages;
  }

  void check(IndicatorDefinition indicator) {
    for (int i = 0; i < indicator.strata().size(); i++) {
      List<String> keys = indicator.strata().get(i);
      List<DefinedCell> cells =
          book.cells(indicator.id()).stream()
              .filter(cell -> cell.cell().stratum().keySet().equals(Set.copyOf(keys)))
              .toList();
      for (String key : keys) {
        if (!cells.isEmpty() && !isUsed(key, cells)) {
          tell(indicator, key, i, cells.get(0));
        }
      }
    }
  }

  /** Whether the figure of some cell is another than that of a cell with another value. */
  private boolean isUsed(String key, List<DefinedCell> cells) {
    Collection<List<DefinedCell>> alike =
        cells.stream().collect(Collectors.groupingBy(cell -> without(key, cell.cell()))).values();
    if (alike.stream().allMatch(group -> group.size() == 1)) {
      return cells.stream().anyMatch(cell -> names(cell, stratum(key, cell)));
    }
    return alike.stream().anyMatch(group -> figures(group).size() > 1);
  }

  private static CellId without(String key, CellId cell) {
    Map<String, String> others = new TreeMap<>(cell.stratum());
    others.remove(key);
    return CellId.of(cell.indicator(), others);
  }

  private Set<Object> figures(List<DefinedCell> cells) {
    Set<Object> different = new HashSet<>();
    cells.forEach(cell -> different.add(figure(cell)));
    return different;
  }

  /** What a cell shows, so that cells which show the same whatever the data are equal. */
  private Object figure(DefinedCell cell) {
    Object known = figures.get(cell.cell());
    if (known == null) {
      known = worked(cell);
      figures.put(cell.cell(), known);
    }
    return known;
  }

  private Object worked(DefinedCell cell) {
    Formula formula = cell.formula();
    if (formula instanceof Formula.Tallied) {
      return formula;
    } else if (formula instanceof Formula.ReportedStatus) {
      return cell.definition().kpi() + "/" + cell.cell().stratum().getOrDefault(ITEM, "");
    } else if (formula instanceof Formula.ReportedNumber) {
      return cell.cell().indicator();
    }
    List<Object> shown = new ArrayList<>(List.of(formula));
    for (String operand : formula.operands()) {
      // An operand that could not be read has been told; what it shows may be anything.
      shown.add(book.operand(cell, operand).map(this::figure).orElse(cell.cell()));
    }
    return shown;
  }

  private Stratum stratum(String key, DefinedCell cell) {
    return book.kpi(cell.cell().indicator()).strata().get(key);
  }

  /** Whether a formula speaks of the one value that a stratum has. */
  private boolean names(DefinedCell cell, Stratum stratum) {
    Formula formula = cell.formula();
    if (formula instanceof Formula.Tallied tallied) {
      String code = cell.cell().stratum().get(stratum.key());
      return Stream.concat(Stream.of(tallied.whole()), tallied.part().stream())
          .anyMatch(selection -> names(selection, stratum, code));
    } else if (formula instanceof Formula.ReportedStatus) {
      return stratum.key().equals(ITEM);
    }
    return formula.operands().stream()
        .map(operand -> book.operand(cell, operand))
        .anyMatch(
            operand ->
                operand.isEmpty() || operand.get().cell().stratum().containsKey(stratum.key()));
  }

  private static boolean names(Selection selection, Stratum stratum, String code) {
    Set<String> populations =
        stratum.declared().stream()
            .filter(value -> value.code().equals(code))
            .flatMap(value -> value.population().stream())
            .collect(Collectors.toSet());
    return selection.filters().stream()
            .anyMatch(filter -> stratum.column().filter(filter.column().name()::equals).isPresent())
        || selection.narrowings().stream()
            .flatMap(narrowing -> narrowing.populations().stream())
            .anyMatch(populations::contains);
  }

  private void tell(IndicatorDefinition indicator, String key, int combination, DefinedCell cell) {
    Stratum stratum = stratum(key, cell);
    boolean ofPopulations =
        stratum.declared().stream().map(StratumValue::population).anyMatch(p -> p.isPresent());
    messages.add(
        Message.error(
            ofPopulations ? "unused-stratum-of-populations" : "unused-stratum-of-indicator",
            indicator.place("strata/" + combination),
            indicator.id(),
            key,
            stratum.label().ja(),
            book.rule(cell).place().toString()));
  }
}
