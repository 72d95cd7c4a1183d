package kpi.evaluation.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.Shipped;
import kpi.evaluation.OneIndicator;
import kpi.evaluation.tally.JointCell;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Measure;
import kpi.model.definition.Formula.Selection;
import kpi.model.fact.TableSchema;
import org.junit.jupiter.api.Test;

class OperandsTest {

  private static final Selection ALL = new Selection(List.of(), List.of());
  private static final Measure ROWS = new Measure(false, Optional.empty());

  private final TableSchema hubs = Shipped.dictionary().table("hubs").orElseThrow();
  private final TableSchema themes = Shipped.dictionary().table("themes").orElseThrow();
  private final List<DefinedCell> cells = new ArrayList<>();

  @Test
  void an_operand_is_of_the_same_stratum_else_of_none() {
    OneIndicator count = OneIndicator.of("count", "件");
    DefinedCell all = count.counting(count.cell());
    DefinedCell first = count.counting(count.cell("theme", "1"));
    cells.add(all);
    cells.add(first);
    assertThat(of("count", CellId.of("other", first.cell().stratum()))).contains(first);
    assertThat(of("count", CellId.of("other", count.cell("theme", "2").stratum()))).contains(all);
    assertThat(of("gone", count.cell())).isEmpty();
  }

  @Test
  void two_counts_of_one_table_are_tallied_together_on_it() {
    count("above", hubs, false);
    count("below", hubs, false);
    DefinedCell quotient = quotient();
    JointCell joint = new JointCell(quotient.cell(), cells.get(0), cells.get(1));
    assertThat(operands().joint(quotient)).contains(joint);
    assertThat(operands().joint(hubs)).containsExactly(joint);
    assertThat(operands().joint(themes)).isEmpty();
  }

  @Test
  void counts_of_two_tables_are_not() {
    count("above", hubs, false);
    count("below", themes, false);
    assertThat(operands().joint(quotient())).isEmpty();
    assertThat(operands().joint(hubs)).isEmpty();
  }

  @Test
  void a_share_is_no_count() {
    count("above", hubs, true);
    count("below", hubs, false);
    assertThat(operands().joint(quotient())).isEmpty();
    cells.clear();
    count("above", hubs, false);
    count("below", hubs, true);
    assertThat(operands().joint(quotient())).isEmpty();
    cells.clear();
    count("above", hubs, true);
    count("below", hubs, true);
    assertThat(operands().joint(quotient())).isEmpty();
  }

  @Test
  void what_is_not_there_or_no_quotient_is_not_tallied_together() {
    assertThat(operands().joint(quotient())).isEmpty();
    count("above", hubs, false);
    assertThat(operands().joint(quotient())).isEmpty();
    assertThat(operands().joint(cells.get(1))).isEmpty();
  }

  private void count(String id, TableSchema table, boolean isShare) {
    OneIndicator indicator = OneIndicator.of(id, "件");
    Formula formula =
        new Formula.Tallied(
            table, ALL, Optional.empty(), ROWS, Optional.of(ROWS).filter(any -> isShare), false);
    cells.add(indicator.by(indicator.cell(), formula));
  }

  private DefinedCell quotient() {
    OneIndicator indicator = OneIndicator.of("quotient", "件");
    DefinedCell quotient = indicator.by(indicator.cell(), new Formula.Quotient("above", "below"));
    cells.add(quotient);
    return quotient;
  }

  private Optional<DefinedCell> of(String indicator, CellId cell) {
    return operands().of(indicator, cell);
  }

  private Operands operands() {
    return new Operands(cells);
  }
}
