package kpi.replay.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.evaluation.rows.Cells;
import kpi.evaluation.rows.OpenStrata;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.rules.text.vocabulary.RuleText;
import kpi.source.Messages;
import kpi.source.Rejected;

/**
 * How each cell of a case is worked out.
 *
 * @param cells by id; that of a mean is without its years
 * @param texts the indicator rules by name
 */
public record FormulasInForce(Map<CellId, DefinedCell> cells, Map<String, RuleText> texts) {

  private static final String YEARS = "years";

  /** The formulas of a case that was evaluated, and so have been found sound. */
  public static FormulasInForce of(CaseInputs inputs) {
    try {
      List<CellId> ids =
          new Cells(OpenStrata.found(inputs.dataset(), inputs.kpis())).of(inputs.kpis());
      Map<CellId, DefinedCell> cells = new HashMap<>();
      inputs.rules().define(ids, new Messages()).forEach(cell -> cells.put(cell.cell(), cell));
      return new FormulasInForce(
          cells,
          inputs.book().indicatorsInForce(inputs.referenceDate()).stream()
              .collect(Collectors.toMap(rule -> rule.text().name(), rule -> rule.text())));
    } catch (Rejected readBefore) {
      throw new IllegalStateException(readBefore);
    }
  }

  /** The cell, then those that it is made of. */
  public List<DefinedCell> parts(CellId id) {
    SortedMap<String, String> stratum = new TreeMap<>(id.stratum());
    stratum.remove(YEARS);
    CellId own = CellId.of(id.indicator(), stratum);
    DefinedCell cell = cells.getOrDefault(own, cells.get(CellId.of(id.indicator())));
    List<DefinedCell> parts = new ArrayList<>();
    if (cell != null) {
      parts.add(cell);
      cell.formula()
          .operands()
          .forEach(operand -> parts.addAll(parts(CellId.of(operand, stratum))));
    }
    return parts;
  }

  public RuleText text(DefinedCell cell) {
    return texts.get(cell.rule());
  }

  public static Stream<String> populations(DefinedCell cell) {
    if (cell.formula() instanceof Formula.Tallied tallied) {
      return Stream.concat(Stream.of(tallied.whole()), tallied.part().stream())
          .flatMap(selection -> selection.narrowings().stream())
          .flatMap(narrowing -> narrowing.populations().stream());
    }
    return Stream.empty();
  }
}
