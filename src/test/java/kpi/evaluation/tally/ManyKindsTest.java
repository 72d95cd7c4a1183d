package kpi.evaluation.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.FactOf;
import kpi.Shipped;
import kpi.evaluation.tally.cell.Bounds;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.Range;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Value;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** More subjects that differ in what is open of them than are told apart. */
class ManyKindsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final LocalDate LIMIT = DAY.minusYears(15);
  private static final int TOLD_APART = 50_000;
  private static final int DAYS = 240;

  @Test
  void subjects_that_are_not_told_apart_any_more_count_as_those_before_them() {
    Tallied tallied =
        new Tallied(Shipped.companies(), DAY, List.copyOf(CountedCompanies.CELLS.keySet()));
    List<Fact> companies = companies();
    assertThat(companies).hasSizeGreaterThan(TOLD_APART + 2 * DAYS);
    CellTally ventures = tallied.of(companies).get(CountedCompanies.VENTURES);
    assertThat(ventures.undetermined()).isEqualTo(companies.size());
    assertThat(ventures.notAllWays()).isZero();
    assertThat(new Bounds(ventures).ofRatio().orElseThrow().range())
        .isEqualTo(new Range(BigFraction.ZERO, BigFraction.ONE));
  }

  /** Each founded some time about the limit, in an interval of its own. */
  private static List<Fact> companies() {
    Column founded = Shipped.companies().column("founded").orElseThrow();
    Fact venture = FactOf.company(VENTURE);
    List<Fact> companies = new ArrayList<>();
    for (int before = 1; before <= DAYS; before++) {
      for (int after = 1; after <= DAYS; after++) {
        companies.add(
            venture.with(founded, new Value.Days(LIMIT.minusDays(before), LIMIT.plusDays(after))));
      }
    }
    return companies;
  }

  private static final Map<String, String> VENTURE =
      Map.ofEntries(
          Map.entry("company_id", "C1"),
          Map.entry("capital_origin", "domestic"),
          Map.entry("headquarters_country", "JP"),
          Map.entry("capital_yen", "50000000"),
          Map.entry("employees", "50"),
          Map.entry("own_rd", "yes"),
          Map.entry("mainly_import", "no"),
          Map.entry("prior_device_business", "yes"),
          Map.entry("device_rd_started", "2020-04-01"));
}
