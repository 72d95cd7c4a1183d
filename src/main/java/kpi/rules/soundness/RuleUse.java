package kpi.rules.soundness;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.IndicatorDefinition;
import kpi.rules.indicator.FormulaBook;
import kpi.rules.indicator.IndicatorRule;
import kpi.source.Message;
import kpi.source.Messages;

/** Indicators without a single cell, and rules that work out none of the cells of theirs. */
final class RuleUse {

  private final CellBook book;
  private final FormulaBook formulas;
  private final Messages messages;

  RuleUse(CellBook book, FormulaBook formulas, Messages messages) {
    this.book = book;
    this.formulas = formulas;
    this.messages = messages;
  }

  void check(IndicatorDefinition indicator) {
    String id = indicator.id();
    if (book.isIncomplete(id) || book.isOpen(id)) {
      return;
    }
    List<DefinedCell> cells = book.cells(id);
    if (cells.isEmpty()) {
      messages.add(Message.error("indicator-without-cell", indicator.place("only"), id));
      return;
    }
    Set<String> used = cells.stream().map(DefinedCell::rule).collect(Collectors.toSet());
    for (IndicatorRule rule : formulas.defining(id)) {
      if (!used.contains(rule.text().name())) {
        messages.add(
            Message.error("rule-without-cell", rule.text().place(), rule.text().name(), id));
      }
    }
  }
}
