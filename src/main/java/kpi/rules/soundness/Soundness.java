package kpi.rules.soundness;

import java.util.Collection;
import java.util.List;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.Units;
import kpi.rules.indicator.FormulaBook;
import kpi.source.Messages;

/** What must hold of the formulas of all cells together, beside each being a formula. */
public final class Soundness {

  private Soundness() {}

  /**
   * Checks formulas against each other and against what is declared.
   *
   * @param wanted all cells, also those whose formula did not hold
   * @param defined the cells with a formula
   * @return the cells with what turns their values into the declared units
   */
  public static List<DefinedCell> of(
      List<KpiDefinition> kpis,
      Collection<CellId> wanted,
      List<DefinedCell> defined,
      FormulaBook formulas,
      Units units,
      Messages messages) {
    CellBook book = new CellBook(kpis, wanted, defined, formulas);
    Messages own = new Messages();
    new OperandCheck(book, own).check();
    StrataCheck strata = new StrataCheck(book, own);
    RuleUse use = new RuleUse(book, formulas, own);
    boolean operandsHold = !own.hasErrors();
    for (KpiDefinition kpi : kpis) {
      for (IndicatorDefinition indicator : kpi.indicators()) {
        use.check(indicator);
        if (operandsHold && !book.isIncomplete(indicator.id())) {
          strata.check(indicator);
        }
      }
    }
    new DisplayCheck(book, formulas, own).check();
    UnitCheck unit = new UnitCheck(book, units, own);
    List<DefinedCell> scaled = defined.stream().map(unit::scaled).toList();
    messages.addAll(own);
    return scaled;
  }
}
