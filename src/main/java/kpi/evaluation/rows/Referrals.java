package kpi.evaluation.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.tally.Referral;
import kpi.model.CellId;
import kpi.model.dataset.RowNotes;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/** The quotients of a run whose numerator refers to their denominator. */
final class Referrals {

  private final Map<CellId, DefinedCell> cells = new HashMap<>();
  private final RowNotes notes;
  private final List<Referral> all = new ArrayList<>();

  Referrals(List<DefinedCell> defined, RowNotes notes) {
    defined.forEach(one -> cells.put(one.cell(), one));
    this.notes = notes;
    for (DefinedCell cell : defined) {
      if (cell.formula() instanceof Formula.Quotient quotient) {
        referral(cell, quotient).ifPresent(all::add);
      }
    }
  }

  /** Those whose numerator is counted on a table. */
  List<Referral> from(TableSchema table) {
    return all.stream().filter(one -> one.from().equals(table)).toList();
  }

  /** Those whose denominator is counted on a table. */
  List<Referral> to(TableSchema table) {
    return all.stream().filter(one -> one.to().equals(table)).toList();
  }

  private Optional<Referral> referral(DefinedCell cell, Formula.Quotient quotient) {
    DefinedCell above = operand(quotient.numerator(), cell.cell());
    DefinedCell below = operand(quotient.denominator(), cell.cell());
    if (above.formula() instanceof Formula.Tallied numerator
        && below.formula() instanceof Formula.Tallied denominator) {
      DefinedCell named =
          new DefinedCell(cell.cell(), above.definition(), numerator, above.rule(), List.of());
      return column(numerator.table(), denominator.table())
          .map(by -> new Referral(named, by, below, standing(denominator.table())));
    }
    return Optional.empty();
  }

  private static Optional<Column> column(TableSchema from, TableSchema to) {
    return from.identity().refers().entrySet().stream()
        .filter(refers -> refers.getValue().equals(to.name()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Map<String, String> standing(TableSchema table) {
    Map<String, String> standing = new HashMap<>();
    notes
        .of(table)
        .same()
        .forEach(one -> one.dropped().forEach(id -> standing.put(id, one.stands())));
    return standing;
  }

  private DefinedCell operand(String indicator, CellId cell) {
    DefinedCell same = cells.get(CellId.of(indicator, cell.stratum()));
    return same == null ? cells.get(CellId.of(indicator)) : same;
  }
}
