package kpi.evaluation;

import static kpi.evaluation.OneIndicator.R7;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.Shipped;
import kpi.evaluation.formula.Arithmetic;
import kpi.evaluation.formula.FormulaValue;
import kpi.evaluation.formula.History;
import kpi.evaluation.formula.Operands;
import kpi.evaluation.formula.Reports;
import kpi.evaluation.formula.YearsMeans;
import kpi.evaluation.tally.TallyOf;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.CellId;
import kpi.model.dataset.FollowUp;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Measure;
import kpi.model.definition.Formula.Selection;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;
import kpi.model.series.HistoryEntry;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figures worked out from tallies that a test puts together, indicator by indicator. */
public final class Figures {

  private static final Selection ALL = new Selection(List.of(), List.of());
  private static final Measure ROWS = new Measure(false, Optional.empty());

  private final List<DefinedCell> cells = new ArrayList<>();
  private final Map<CellId, CellTally> tallies = new HashMap<>();
  private final Set<String> present = new HashSet<>();
  private final List<FollowUp> reported = new ArrayList<>();
  private final List<HistoryEntry> history = new ArrayList<>();

  /** A count of the rows of a table. */
  public Figures count(String id, String table, TallyOf tally) {
    return tallied(id, table, ROWS, Optional.empty(), tally);
  }

  /** A share of the rows of a table. */
  public Figures share(String id, String table, TallyOf tally) {
    return tallied(id, table, new Measure(true, Optional.empty()), Optional.of(ROWS), tally);
  }

  /** The mean of a column over the rows of a table. */
  public Figures mean(String id, String table, String column, TallyOf tally) {
    return tallied(id, table, summed(table, column), Optional.of(ROWS), tally);
  }

  /** One column summed, divided by another. */
  public Figures ratio(String id, String table, String above, String below, TallyOf tally) {
    return tallied(id, table, summed(table, above), Optional.of(summed(table, below)), tally);
  }

  private static Measure summed(String table, String column) {
    Optional<Column> summed = schema(table).column(column);
    return new Measure(false, Optional.of(summed.orElseThrow()));
  }

  private Figures tallied(
      String id, String table, Measure above, Optional<Measure> below, TallyOf tally) {
    Formula formula =
        new Formula.Tallied(schema(table), ALL, Optional.empty(), above, below, false);
    present.add(table);
    return tallied(add(id, formula), tally);
  }

  private Figures tallied(CellId cell, TallyOf tally) {
    tallies.put(cell, tally.tally());
    return this;
  }

  /** One indicator divided by another. */
  public Figures quotient(String id, String above, String below) {
    add(id, new Formula.Quotient(above, below));
    return this;
  }

  /** The same, of which the rows were tallied. */
  public Figures quotient(String id, String above, String below, TallyOf tally) {
    return tallied(add(id, new Formula.Quotient(above, below)), tally);
  }

  /** The mean over several years. */
  public Figures meanOverYears(String id, String of, int years) {
    add(id, new Formula.OverYears(of, years, true));
    return this;
  }

  public Figures earlier(HistoryEntry entry) {
    history.add(entry);
    return this;
  }

  /** A number that a ministry reported. */
  public Figures reported(String id, String number) {
    add(id, new Formula.ReportedNumber());
    FollowUp.Figure figure = new FollowUp.Figure(id, Optional.of(new BigDecimal(number)), "件");
    reported.add(
        new FollowUp(
            2, id, "", Optional.empty(), "", "省", "", List.of(figure), Place.of("followups.yaml")));
    return this;
  }

  /** The last indicator in another unit. */
  public Figures scaled(BigFraction factor) {
    cells.set(cells.size() - 1, cells.get(cells.size() - 1).scaledBy(factor));
    return this;
  }

  /** As if a table were not there. */
  public Figures without(String table) {
    present.remove(table);
    return this;
  }

  public FormulaValue of(String id) {
    YearsMeans means = new YearsMeans(R7, new History(history), List.of());
    Operands operands = new Operands(cells);
    return new Arithmetic(
            cells,
            operands,
            tallies,
            present,
            means,
            new Reports(reported, Shipped.dictionary().units()))
        .of(CellId.of(id));
  }

  private CellId add(String id, Formula formula) {
    OneIndicator indicator = OneIndicator.of(id, "件");
    cells.add(indicator.by(indicator.cell(), formula));
    return indicator.cell();
  }

  private static TableSchema schema(String table) {
    return Shipped.dictionary().table(table).orElseThrow();
  }
}
