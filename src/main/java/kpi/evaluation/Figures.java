package kpi.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.evaluation.tally.Bounds;
import kpi.evaluation.tally.CellTally;
import kpi.model.CellId;
import kpi.model.Column;
import kpi.model.DefinedCell;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import kpi.model.Formula;
import kpi.model.Range;
import kpi.model.TableSchema;
import org.apache.commons.numbers.fraction.BigFraction;

/** Works the formulas of all cells out, exactly, with bounds. */
final class Figures {

  /** Of a range whose ends need not both be attained. */
  private static final String WIDE = "取り得る範囲は実際より広いことがある";

  private final Map<CellId, DefinedCell> cells = new HashMap<>();
  private final Map<CellId, CellTally> tallies;
  private final Set<String> presentTables;
  private final YearsMeans means;
  private final Reports reports;
  private final Map<CellId, Figure> worked = new HashMap<>();

  Figures(
      List<DefinedCell> defined,
      Map<CellId, CellTally> tallies,
      Set<String> presentTables,
      YearsMeans means,
      Reports reports) {
    defined.forEach(one -> cells.put(one.cell(), one));
    this.tallies = tallies;
    this.presentTables = presentTables;
    this.means = means;
    this.reports = reports;
  }

  Figure of(CellId cell) {
    Figure figure = worked.get(cell);
    if (figure == null) {
      figure = work(cells.get(cell)).times(cells.get(cell).scale());
      worked.put(cell, figure);
    }
    return figure;
  }

  private Figure work(DefinedCell cell) {
    Formula formula = cell.formula();
    if (formula instanceof Formula.Tallied tallied) {
      return tallied(cell, tallied);
    } else if (formula instanceof Formula.Quotient quotient) {
      return quotient(cell.cell(), quotient);
    } else if (formula instanceof Formula.YearsMean mean) {
      CellId averaged = CellId.of(mean.of(), cell.cell().stratum());
      return means.of(cell, mean, of(averaged));
    } else if (formula instanceof Formula.ReportedStatus) {
      return reports.status(cell);
    }
    return reports.number(cell);
  }

  private Figure tallied(DefinedCell cell, Formula.Tallied formula) {
    TableSchema table = formula.table();
    if (!presentTables.contains(table.name())) {
      return Figure.notComputable(table.file() + "がデータにないため算出しない");
    }
    CellTally tally = tallies.get(cell.cell());
    Bounds bounds = new Bounds(tally);
    Optional<BigFraction> numerator = Optional.of(bounds.certainNumerator());
    Optional<BigFraction> denominator =
        formula.denominator().map(any -> bounds.certainDenominator());
    if (tally.blanks() > 0 && !formula.leaveBlanksOut()) {
      return Figure.notComputable(blanks(formula, tally));
    }
    Optional<Ends> ends =
        formula.denominator().isPresent() ? bounds.ofRatio() : Optional.of(bounds.ofSum());
    return ends.map(found -> Figure.of(found, numerator, denominator, notes(tally)))
        .orElseGet(() -> Figure.notComputable(numerator, denominator, "分母が0のため算出しない"));
  }

  /** Which of two summed items is blank is not tallied: both are named. */
  private static String blanks(Formula.Tallied formula, CellTally tally) {
    String labels =
        Stream.concat(
                formula.numerator().summed().stream(),
                formula.denominator().flatMap(Formula.Measure::summed).stream())
            .map(Column::label)
            .distinct()
            .collect(Collectors.joining("又は"));
    return "%sに空欄が%s件あるため算出しない".formatted(labels, tally.blanks());
  }

  private static List<String> notes(CellTally tally) {
    List<String> notes = new ArrayList<>();
    if (tally.undetermined() > 0) {
      notes.add("判定不能%s件".formatted(tally.undetermined()));
    }
    if (tally.blanks() > 0) {
      notes.add(
          "%s件中%s件で算出（空欄%s件を除く）"
              .formatted(tally.members(), tally.members() - tally.blanks(), tally.blanks()));
    }
    return notes;
  }

  private Figure quotient(CellId cell, Formula.Quotient quotient) {
    Figure numerator = numerator(cell, quotient);
    Figure denominator = of(operand(quotient.denominator(), cell));
    if (numerator.range().isEmpty() || denominator.range().isEmpty()) {
      Figure missing = numerator.range().isEmpty() ? numerator : denominator;
      return Figure.notComputable(String.join("。", missing.notes()));
    }
    Range above = numerator.range().get();
    Range below = denominator.range().get();
    if (below.lower().signum() == 0) {
      return Figure.notComputable(
          Optional.of(above.lower()), Optional.of(below.lower()), "分母が0のため算出しない");
    }
    List<String> notes = new ArrayList<>(numerator.notes());
    denominator.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    if (tallies.containsKey(cell) && !above.isExact() && !below.isExact()) {
      notes.add(WIDE);
    }
    return Figure.of(
        new Ends(
            new Parts(above.lower(), Optional.of(below.upper())),
            new Parts(above.upper(), Optional.of(below.lower()))),
        Optional.of(above.lower()),
        Optional.of(below.lower()),
        notes);
  }

  /** Of rows that refer to the denominator's, those that refer to a row that counts below. */
  private Figure numerator(CellId cell, Formula.Quotient quotient) {
    DefinedCell operand = cells.get(operand(quotient.numerator(), cell));
    return tallies.containsKey(cell)
        ? tallied(cells.get(cell), (Formula.Tallied) operand.formula()).times(operand.scale())
        : of(operand.cell());
  }

  private CellId operand(String indicator, CellId cell) {
    CellId same = CellId.of(indicator, cell.stratum());
    return cells.containsKey(same) ? same : CellId.of(indicator);
  }
}
