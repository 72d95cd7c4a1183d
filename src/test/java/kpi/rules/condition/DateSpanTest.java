package kpi.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.FactOf;
import kpi.Shipped;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.rules.condition.DateSpan.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DateSpanTest {

  private static final Column FOUNDED = Shipped.companies().column("founded").orElseThrow();
  private static final Item ITEM = new Item(FOUNDED.label(), List.of(FOUNDED));

  @ParameterizedTest
  @CsvSource({
    // the day itself is in, the day before is out
    "2026-01-01, 2011-01-01, YES",
    "2026-01-01, 2010-12-31, NO",
    "2026-01-01, 2011-01-02, YES",
    "2026-01-01, 2026-01-01, YES",
    "2026-01-01, 2026-06-01, YES",
    // on New Year's Day a year lies on one side of the limit
    "2026-01-01, 2011,       YES",
    "2026-01-01, 2010,       NO",
    "2026-01-01, 2011-01,    YES",
    "2026-01-01, 2010-12,    NO",
    // on another day the year straddles it
    "2026-03-31, 2011,       UNKNOWN",
    "2026-03-31, 2011-03,    UNKNOWN",
    "2026-03-31, 2011-02,    NO",
    "2026-03-31, 2011-04,    YES",
    "2026-03-31, 2011-03-31, YES",
    "2026-03-31, 2011-03-30, NO",
    "2026-03-31, 2010,       NO",
    "2026-03-31, 2012,       YES",
    // a leap day has its end on the last day of February
    "2027-02-28, 2012-02-29, YES",
    "2027-03-01, 2012-02-29, NO",
    "2027-02-28, 2012-02-28, YES",
    "2027-02-28, 2012-02-27, NO",
    "2027-02-28, 2012-02,    UNKNOWN",
    "2027-02-28, '',         UNKNOWN",
  })
  void within_15_years_counts_up_to_the_same_day(LocalDate asOf, String founded, Truth expected) {
    assertThat(answer(new DateSpan(ITEM, Side.WITHIN, Period.ofYears(15)), asOf, founded))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2025-01-01, YES",
    "2026-01-01, 2025-01-02, NO",
    "2026-01-01, 2024-12-31, YES",
    "2026-01-01, 2025-01,    UNKNOWN",
    "2026-01-01, 2025,       UNKNOWN",
    "2026-01-01, 2024,       YES",
    "2026-01-01, 2026,       NO",
    "2025-02-28, 2024-02-29, YES",
    "2025-02-27, 2024-02-29, NO",
    "2026-01-01, '',         UNKNOWN",
  })
  void one_year_has_elapsed_on_the_same_day(LocalDate asOf, String started, Truth expected) {
    assertThat(answer(new DateSpan(ITEM, Side.ELAPSED, Period.ofYears(1)), asOf, started))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void values_that_fill_a_blank_make_the_answer_both_yes_and_no_on_any_day(Side side) {
    for (Period span : List.of(Period.ofYears(15), Period.ofMonths(1), Period.ofMonths(6))) {
      DateSpan question = new DateSpan(ITEM, side, span);
      LocalDate start = LocalDate.of(2026, 1, 1);
      for (LocalDate asOf = start; asOf.isBefore(start.plusYears(4)); asOf = asOf.plusDays(1)) {
        assertThat(answers(question, asOf, "")).as("%s %s", span, asOf).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void values_that_fill_a_partial_date_make_every_answer_that_one_of_its_days_makes(Side side) {
    DateSpan question = new DateSpan(ITEM, side, Period.ofYears(15));
    for (LocalDate asOf : List.of(LocalDate.of(2027, 2, 28), LocalDate.of(2026, 3, 31))) {
      for (String written : List.of("2010", "2011", "2012", "2011-03", "2011-04", "2012-02")) {
        Set<Truth> ofDays = EnumSet.noneOf(Truth.class);
        FactOf.first(written)
            .datesUntil(FactOf.last(written).plusDays(1))
            .forEach(day -> ofDays.add(answer(question, asOf, day.toString())));
        assertThat(answers(question, asOf, written)).as(written).isEqualTo(ofDays);
        assertThat(answer(question, asOf, written))
            .isEqualTo(ofDays.size() == 1 ? ofDays.iterator().next() : Truth.UNKNOWN);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // R7 ends on 2026-03-31, whatever the day of the data
    "2026-01-01, 2011-03-31, YES",
    "2026-01-01, 2011-03-30, NO",
    "2026-01-01, 2011,       UNKNOWN",
    "2026-01-01, 2011-03,    UNKNOWN",
    "2026-01-01, 2011-04,    YES",
    "2025-04-01, 2011-03-30, NO",
    "2026-01-01, '',         UNKNOWN",
  })
  void a_span_is_counted_up_to_the_end_of_the_fiscal_year(
      LocalDate asOf, String founded, Truth expected) {
    DateSpan atYearEnd = new DateSpan(ITEM, Side.WITHIN, Period.ofYears(15), new Moment.YearEnd());
    assertThat(answer(atYearEnd, asOf, founded)).isEqualTo(expected);
    Moment sameDay = new Moment.Named(LocalDate.of(2026, 3, 31));
    DateSpan named = new DateSpan(ITEM, Side.WITHIN, Period.ofYears(15), sameDay);
    assertThat(answer(named, asOf, founded)).isEqualTo(expected);
    DateSpan elapsed = new DateSpan(ITEM, Side.ELAPSED, Period.ofYears(15), sameDay);
    assertThat(answer(elapsed, LocalDate.of(2000, 1, 1), "2011-03-31")).isEqualTo(Truth.YES);
  }

  private static Set<Truth> answers(DateSpan question, LocalDate asOf, String written) {
    Set<Truth> answers = EnumSet.noneOf(Truth.class);
    Domain.candidates(FOUNDED, fact(written).value(FOUNDED), List.of(question), setting(asOf))
        .stream()
        .map(value -> fact(written).with(FOUNDED, value))
        .forEach(filled -> answers.add(question.answer(filled, any -> Truth.NO, setting(asOf))));
    return answers;
  }

  private static Truth answer(DateSpan question, LocalDate asOf, String written) {
    return question.answer(fact(written), any -> Truth.NO, setting(asOf));
  }

  private static Fact fact(String founded) {
    return FactOf.company(Map.of("founded", founded));
  }

  private static Setting setting(LocalDate asOf) {
    return new Setting(asOf, new FiscalYear(2025));
  }
}
