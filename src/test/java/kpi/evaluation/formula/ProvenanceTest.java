package kpi.evaluation.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.Shipped;
import kpi.evaluation.OneIndicator;
import kpi.model.CellId;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Filter;
import kpi.model.definition.Formula.Measure;
import kpi.model.definition.Formula.Narrowing;
import kpi.model.definition.Formula.Selection;
import kpi.model.fact.Column;
import kpi.model.result.Status;
import org.junit.jupiter.api.Test;

/** Companies were surveyed; of single columns it may be said that they are invented. */
class ProvenanceTest {

  private static final Selection ALL = new Selection(List.of(), List.of());
  private static final Selection VENTURES =
      new Selection(List.of(new Narrowing(true, List.of("ベンチャー企業"))), List.of());
  private static final Measure ROWS = new Measure(false, Optional.empty());
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final OneIndicator count = OneIndicator.of("count", "社");
  private final Map<String, Map<String, String>> provenance = new HashMap<>();
  private final Set<CellId> assumed = new HashSet<>();
  private final Set<String> present = new HashSet<>(Set.of("companies"));
  private final List<DefinedCell> others = new ArrayList<>();

  @Test
  void a_count_of_rows_rests_on_whether_the_table_is_invented() {
    surveyed();
    assertThat(isSynthetic(tallied(ALL))).isFalse();
    provenance.clear();
    assertThat(isSynthetic(tallied(ALL))).isTrue();
  }

  @Test
  void a_table_that_is_not_there_is_not_invented() {
    present.clear();
    assertThat(isSynthetic(tallied(ALL))).isFalse();
  }

  @Test
  void a_class_rests_on_every_column_that_its_sentences_look_at() {
    for (String column : List.of("founded", "employees", "capital_yen", "total_investment_yen")) {
      surveyed(column);
      assertThat(isSynthetic(tallied(VENTURES))).as(column).isTrue();
      assertThat(isSynthetic(tallied(ALL))).as(column).isFalse();
    }
    surveyed("export");
    assertThat(isSynthetic(tallied(VENTURES))).isFalse();
  }

  @Test
  void a_class_rests_on_the_columns_of_the_classes_that_it_names() {
    Selection entrants =
        new Selection(List.of(new Narrowing(false, List.of("内資系企業", "異業種企業"))), List.of());
    surveyed("employees");
    assertThat(isSynthetic(tallied(entrants))).isTrue();
    surveyed("capital_origin");
    assertThat(isSynthetic(tallied(entrants))).isTrue();
  }

  @Test
  void the_numerator_is_looked_at_as_well() {
    surveyed("employees");
    Formula.Tallied share =
        new Formula.Tallied(
            Shipped.companies(),
            ALL,
            Optional.of(VENTURES),
            new Measure(true, Optional.empty()),
            Optional.of(ROWS),
            false);
    assertThat(isSynthetic(share)).isTrue();
  }

  @Test
  void a_stratum_rests_on_its_column() {
    Selection filtered =
        new Selection(List.of(), List.of(new Filter(column("association"), Set.of("甲会"))));
    surveyed("association");
    assertThat(isSynthetic(tallied(filtered))).isTrue();
    surveyed("employees");
    assertThat(isSynthetic(tallied(filtered))).isFalse();
  }

  @Test
  void a_sum_rests_on_the_column_that_is_added_up_above_or_below_the_line() {
    Measure capital = new Measure(false, Optional.of(column("capital_yen")));
    surveyed("capital_yen");
    assertThat(isSynthetic(measured(capital, Optional.empty()))).isTrue();
    assertThat(isSynthetic(measured(ROWS, Optional.of(capital)))).isTrue();
    surveyed("employees");
    assertThat(isSynthetic(measured(capital, Optional.of(capital)))).isFalse();
  }

  @Test
  void a_cell_that_counts_an_assumed_row_is_invented() {
    surveyed();
    assumed.add(count.cell());
    assertThat(isSynthetic(tallied(ALL))).isTrue();
  }

  @Test
  void a_quotient_is_invented_if_either_side_is() {
    surveyed();
    others.add(OneIndicator.of("invented", "社").counting(CellId.of("invented")));
    others.add(OneIndicator.of("real", "社").counting(CellId.of("real")));
    assumed.add(CellId.of("invented"));
    assertThat(isSynthetic(new Formula.Quotient("invented", "real"))).isTrue();
    assertThat(isSynthetic(new Formula.Quotient("real", "invented"))).isTrue();
    assertThat(isSynthetic(new Formula.Quotient("real", "real"))).isFalse();
    assertThat(isSynthetic(new Formula.Quotient("gone", "real"))).isFalse();
  }

  @Test
  void a_mean_over_years_is_invented_if_its_indicator_is() {
    surveyed();
    others.add(OneIndicator.of("invented", "社").counting(CellId.of("invented")));
    assertThat(isSynthetic(new Formula.OverYears("invented", 4, true))).isFalse();
    assumed.add(CellId.of("invented"));
    assertThat(isSynthetic(new Formula.OverYears("invented", 4, true))).isTrue();
  }

  @Test
  void an_indicator_of_the_same_stratum_goes_before_that_of_all() {
    surveyed();
    CellId stratum = count.cell("scope", "all");
    OneIndicator part = OneIndicator.of("part", "社");
    others.add(part.counting(part.cell("scope", "all")));
    others.add(part.counting(part.cell()));
    assumed.add(part.cell());
    DefinedCell quotient = count.by(stratum, new Formula.Quotient("part", "part"));
    assertThat(provenance().isSynthetic(quotient, value(Status.MEASURED))).isFalse();
    assumed.add(part.cell("scope", "all"));
    assertThat(provenance().isSynthetic(quotient, value(Status.MEASURED))).isTrue();
  }

  @Test
  void a_report_is_invented_if_the_reports_are_and_one_was_given() {
    DefinedCell reported = count.by(count.cell(), new Formula.ReportedNumber());
    assertThat(provenance().isSynthetic(reported, value(Status.REPORTED))).isTrue();
    assertThat(provenance().isSynthetic(reported, value(Status.NOT_REPORTED))).isFalse();
    provenance.put("followups", Map.of("default", "survey"));
    assertThat(provenance().isSynthetic(reported, value(Status.REPORTED))).isFalse();
  }

  private void surveyed(String... invented) {
    Map<String, String> columns = new HashMap<>(Map.of("default", "survey"));
    for (String column : invented) {
      columns.put(column, "synthetic");
    }
    provenance.put("companies", columns);
  }

  private static Column column(String name) {
    return Shipped.companies().column(name).orElseThrow();
  }

  private static Formula.Tallied tallied(Selection whole) {
    return new Formula.Tallied(
        Shipped.companies(), whole, Optional.empty(), ROWS, Optional.empty(), false);
  }

  private static Formula.Tallied measured(Measure above, Optional<Measure> below) {
    return new Formula.Tallied(Shipped.companies(), ALL, Optional.empty(), above, below, false);
  }

  private boolean isSynthetic(Formula formula) {
    return provenance().isSynthetic(count.by(count.cell(), formula), value(Status.MEASURED));
  }

  private static FormulaValue value(Status status) {
    return FormulaValue.reported(status, Optional.empty(), "", List.of());
  }

  private Provenance provenance() {
    DatasetHeader header =
        new DatasetHeader(
            "",
            OneIndicator.R7,
            DAY,
            provenance,
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return new Provenance(header, present, assumed, Shipped.on(DAY).populations(), others);
  }
}
