package kpi.evaluation.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.evaluation.formula.FormulaValue.Note;
import kpi.evaluation.tally.JointCell;
import kpi.evaluation.tally.cell.Bounds;
import kpi.evaluation.tally.cell.CellTally;
import kpi.evaluation.tally.cell.OrderBounds;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;
import org.apache.commons.numbers.fraction.BigFraction;

/** Works the formulas of all cells out, exactly, with bounds. */
public final class Arithmetic {

  private static final String NO_NUMBER = "対象が0件のため算出しない";

  private final Map<CellId, DefinedCell> cells = new HashMap<>();
  private final Map<CellId, CellTally> tallies;
  private final Operands operands;
  private final Quotients quotients;
  private final Combinations combinations;
  private final Set<String> presentTables;
  private final YearsMeans means;
  private final Reports reports;
  private final Map<CellId, FormulaValue> worked = new HashMap<>();

  public Arithmetic(
      List<DefinedCell> defined,
      Operands operands,
      Map<CellId, CellTally> tallies,
      Set<String> presentTables,
      YearsMeans means,
      Reports reports) {
    defined.forEach(one -> cells.put(one.cell(), one));
    this.tallies = tallies;
    this.operands = operands;
    this.quotients = new Quotients(operands, tallies, this::of);
    this.combinations = new Combinations(operands, this::of);
    this.presentTables = presentTables;
    this.means = means;
    this.reports = reports;
  }

  public FormulaValue of(CellId cell) {
    FormulaValue figure = worked.get(cell);
    if (figure == null) {
      figure = work(cells.get(cell)).times(cells.get(cell).scale());
      worked.put(cell, figure);
    }
    return figure;
  }

  private FormulaValue work(DefinedCell cell) {
    Formula formula = cell.formula();
    if (formula instanceof Formula.Tallied tallied) {
      return tallied(cell, tallied);
    } else if (formula instanceof Formula.Quotient quotient) {
      return quotient(cell, quotient);
    } else if (formula instanceof Formula.Combined combined) {
      return combinations.of(cell, combined);
    } else if (formula instanceof Formula.YearsMean mean) {
      CellId averaged = CellId.of(mean.of(), cell.cell().stratum());
      return means.of(cell, mean, of(averaged));
    } else if (formula instanceof Formula.Constant constant) {
      return FormulaValue.of(Range.of(constant.number()), List.of());
    } else if (formula instanceof Formula.ReportedStatus) {
      return reports.status(cell);
    }
    return reports.number(cell);
  }

  private FormulaValue tallied(DefinedCell cell, Formula.Tallied formula) {
    TableSchema table = formula.table();
    if (!presentTables.contains(table.name())) {
      return FormulaValue.notComputable(table.file() + "がデータにないため算出しない");
    }
    CellTally tally = tallies.get(cell.cell());
    if (!formula.statistic().isTotal()) {
      return ordered(formula, tally);
    }
    Bounds bounds = new Bounds(tally);
    Optional<BigFraction> numerator = Optional.of(bounds.certainNumerator());
    Optional<BigFraction> denominator =
        formula.denominator().map(any -> bounds.certainDenominator());
    if (tally.blanks() > 0) {
      return FormulaValue.notComputable(blanks(formula, tally));
    }
    Optional<Ends> ends =
        formula.denominator().isPresent() ? bounds.ofRatio() : Optional.of(bounds.ofSum());
    if (ends.isEmpty()) {
      return FormulaValue.notComputable(numerator, denominator, FormulaValue.ZERO);
    }
    FormulaValue figure = FormulaValue.of(ends.get(), numerator, denominator, notes(tally));
    return told(figure, tally, formula.denominator().isPresent() && bounds.mayVanish());
  }

  /** What looks at each number by itself has no parts. */
  private static FormulaValue ordered(Formula.Tallied formula, CellTally tally) {
    if (tally.blanks() > 0) {
      return FormulaValue.notComputable(blanks(formula, tally));
    }
    OrderBounds bounds = new OrderBounds(tally, formula.statistic());
    return bounds
        .range()
        .map(range -> FormulaValue.of(range, notes(tally)))
        .map(figure -> told(figure, tally, bounds.mayVanish()))
        .orElseGet(() -> FormulaValue.notComputable(NO_NUMBER));
  }

  private static FormulaValue told(FormulaValue figure, CellTally tally, boolean mayVanish) {
    FormulaValue told = tally.notAllWays() > 0 ? figure.wider() : figure;
    return mayVanish ? told.vanishing() : told;
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

  private static List<Note> notes(CellTally tally) {
    List<Note> notes = new ArrayList<>();
    if (tally.undetermined() > 0) {
      notes.add(Note.undetermined(tally.undetermined()));
    }
    if (tally.leftOut() > 0) {
      notes.add(
          Note.of(
              "%s件中%s件で算出（空欄%s件を除く）"
                  .formatted(tally.members(), tally.members() - tally.leftOut(), tally.leftOut())));
    }
    return notes;
  }

  private FormulaValue quotient(DefinedCell cell, Formula.Quotient quotient) {
    DefinedCell above = operands.of(quotient.numerator(), cell.cell()).orElseThrow();
    DefinedCell below = operands.of(quotient.denominator(), cell.cell()).orElseThrow();
    Optional<JointCell> joint = operands.joint(cell);
    boolean refers = joint.isEmpty() && tallies.containsKey(cell.cell());
    FormulaValue numerator = refers ? referring(cell, above) : of(above.cell());
    FormulaValue denominator = of(below.cell());
    if (numerator.range().isEmpty() || denominator.range().isEmpty()) {
      FormulaValue missing = numerator.range().isEmpty() ? numerator : denominator;
      return FormulaValue.notComputable(
          missing.notes().stream().map(Note::text).collect(Collectors.joining("。")));
    }
    return joint
        .map(one -> joint(one, numerator, denominator))
        .orElseGet(() -> quotients.of(above, numerator, below, refers));
  }

  /** Of rows that refer to the denominator's, those that refer to a row that counts below. */
  private FormulaValue referring(DefinedCell quotient, DefinedCell above) {
    return tallied(quotient, (Formula.Tallied) above.formula()).times(above.scale());
  }

  /** Two counts or sums of one table were tallied together, and so move together. */
  private FormulaValue joint(JointCell joint, FormulaValue numerator, FormulaValue denominator) {
    CellTally tally = tallies.get(joint.cell());
    Bounds bounds = new Bounds(tally);
    Optional<BigFraction> above = numerator.range().map(Range::lower);
    Optional<BigFraction> below = denominator.range().map(Range::lower);
    Set<Note> notes = new LinkedHashSet<>(notes(tally));
    notes.addAll(numerator.lastingNotes());
    notes.addAll(denominator.lastingNotes());
    return bounds
        .ofRatio()
        .map(ends -> FormulaValue.of(scaled(ends, joint), above, below, List.copyOf(notes)))
        .map(figure -> told(figure, tally, bounds.mayVanish()))
        .orElseGet(() -> FormulaValue.notComputable(above, below, FormulaValue.ZERO));
  }

  private static Ends scaled(Ends ends, JointCell joint) {
    return new Ends(scaled(ends.lower(), joint), scaled(ends.upper(), joint));
  }

  private static Parts scaled(Parts parts, JointCell joint) {
    return new Parts(
        parts.numerator().multiply(joint.above().scale()),
        parts.denominator().map(joint.below().scale()::multiply));
  }
}
