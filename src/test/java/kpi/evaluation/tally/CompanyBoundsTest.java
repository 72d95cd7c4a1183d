package kpi.evaluation.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.DomainDefinitions;
import kpi.FactOf;
import kpi.FilledIn;
import kpi.Shipped;
import kpi.evaluation.tally.Attainable.Pair;
import kpi.evaluation.tally.cell.Bounds;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.Range;
import kpi.model.Truth;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bounds of shares and counts of companies against every way of filling the blanks in. */
class CompanyBoundsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final int DATASETS = 250;

  private static Tallied tallied;

  @BeforeAll
  static void compile() {
    tallied = new Tallied(Shipped.companies(), DAY, List.copyOf(CountedCompanies.CELLS.keySet()));
  }

  @Test
  void both_bounds_of_every_figure_are_attained_and_none_beyond() {
    CompaniesWithGaps random = new CompaniesWithGaps(11, DAY);
    int open = 0;
    for (int i = 0; i < DATASETS; i++) {
      List<Map<String, String>> companies = random.next(3 + i % 4, 3);
      Map<CellId, CellTally> tallies = tally(companies);
      for (CellId cell : CountedCompanies.CELLS.keySet()) {
        Attainable attainable = attainable(companies, CountedCompanies.CELLS.get(cell));
        compare(cell, new Bounds(tallies.get(cell)), attainable, companies);
        open += attainable.ratios().filter(range -> !range.isExact()).isPresent() ? 1 : 0;
      }
    }
    assertThat(open).isGreaterThan(DATASETS);
  }

  private static void compare(
      CellId cell, Bounds bounds, Attainable attainable, List<Map<String, String>> companies) {
    boolean share = tallied.isShare(cell);
    Object expected = share ? attainable.ratios() : attainable.numerators();
    Object found = share ? bounds.ofRatio().map(Ends::range) : bounds.ofSum().range();
    if (!found.equals(expected)
        || !bounds.certainNumerator().equals(attainable.numerators().lower())
        || (share && !bounds.certainDenominator().equals(attainable.denominators().lower()))) {
      fail("%s: %s instead of %s of %s", cell, found, expected, companies);
    }
  }

  @Test
  void one_that_is_an_entrant_unless_it_is_a_venture_moves_both_shares_but_not_their_union() {
    Map<CellId, CellTally> tallies =
        tally(
            List.of(
                venture(Map.of()),
                venture(Map.of("employees", "", "prior_device_business", "no")),
                venture(Map.of("own_rd", "no")),
                venture(Map.of("own_rd", "no"))));
    assertThat(ratio(tallies, CountedCompanies.VENTURES)).contains(range(1, 4, 2, 4));
    assertThat(ratio(tallies, CountedCompanies.ENTRANTS)).contains(range(0, 1, 1, 3));
    assertThat(ratio(tallies, CountedCompanies.NEW_ENTRIES)).contains(range(2, 4, 2, 4));
    assertThat(tallies.get(CountedCompanies.VENTURES).undetermined()).isEqualTo(1);
    assertThat(tallies.get(CountedCompanies.ENTRANTS).undetermined()).isEqualTo(1);
    assertThat(tallies.get(CountedCompanies.NEW_ENTRIES).undetermined()).isZero();
  }

  @Test
  void a_blank_capital_origin_moves_numerator_and_denominator_together() {
    Map<CellId, CellTally> tallies =
        tally(
            List.of(
                venture(Map.of("capital_origin", "")),
                venture(Map.of("own_rd", "no")),
                venture(Map.of("own_rd", "no"))));
    assertThat(ratio(tallies, CountedCompanies.VENTURES)).contains(range(0, 2, 1, 3));
    assertThat(new Bounds(tallies.get(CountedCompanies.VENTURES)).certainDenominator())
        .isEqualTo(BigFraction.of(2));
  }

  @Test
  void where_the_denominator_is_zero_in_every_case_there_is_no_ratio() {
    List<Map<String, String>> foreign = List.of(venture(Map.of("capital_origin", "foreign")));
    assertThat(ratio(tally(foreign), CountedCompanies.VENTURES)).isEmpty();
    assertThat(ratio(tally(List.of()), CountedCompanies.VENTURES)).isEmpty();
  }

  @Test
  void where_the_denominator_is_zero_in_some_cases_the_others_decide() {
    List<Map<String, String>> one = List.of(venture(Map.of("capital_origin", "")));
    assertThat(ratio(tally(one), CountedCompanies.VENTURES)).contains(range(1, 1, 1, 1));
    List<Map<String, String>> two =
        List.of(
            venture(Map.of("capital_origin", "")),
            venture(Map.of("capital_origin", "", "own_rd", "no")));
    assertThat(ratio(tally(two), CountedCompanies.VENTURES)).contains(range(0, 1, 1, 1));
  }

  private static Attainable attainable(
      List<Map<String, String>> companies, CountedCompanies counted) {
    DomainDefinitions definitions = new DomainDefinitions(DAY);
    return new Attainable(
        companies.stream()
            .map(
                company ->
                    new FilledIn(DAY)
                        .of(company).stream()
                            .map(way -> counted.of(members(definitions.of(way))))
                            .collect(Collectors.<Pair>toSet()))
            .toList());
  }

  private static Set<String> members(Map<String, Truth> classes) {
    Set<String> members = new LinkedHashSet<>(classes.keySet());
    members.removeIf(name -> classes.get(name) != Truth.YES);
    return members;
  }

  private static Map<CellId, CellTally> tally(List<Map<String, String>> companies) {
    return tallied.of(companies.stream().map(FactOf::company).toList());
  }

  private static Optional<Range> ratio(Map<CellId, CellTally> tallies, CellId cell) {
    return new Bounds(tallies.get(cell)).ofRatio().map(Ends::range);
  }

  private static Range range(int n, int d, int n2, int d2) {
    return new Range(BigFraction.of(n, d), BigFraction.of(n2, d2));
  }

  /** A domestic venture that has been in the business for long. */
  private static Map<String, String> venture(Map<String, String> otherwise) {
    Map<String, String> company = new HashMap<>();
    company.put("company_id", "C1");
    company.put("capital_origin", "domestic");
    company.put("headquarters_country", "JP");
    company.put("own_rd", "yes");
    company.put("founded", "2020-01-01");
    company.put("capital_yen", "1000000");
    company.put("employees", "10");
    company.put("mainly_import", "no");
    company.put("prior_device_business", "yes");
    company.put("device_rd_started", "2024-01-01");
    company.putAll(otherwise);
    return company;
  }
}
