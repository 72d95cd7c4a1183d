package kpi.evaluation.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kpi.FactOf;
import kpi.Shipped;
import kpi.evaluation.tally.cell.Bounds;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.rules.RuleBook;
import kpi.rules.condition.IsFilled;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;
import org.junit.jupiter.api.Test;

/** A value that cannot be right counts like none, but for the question whether one is written. */
class DoubtedValueTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Setting SETTING = new Setting(DAY, new FiscalYear(2025));
  private static final RuleBook.InForce RULES = Shipped.on(DAY);
  private static final TableSchema THEMES = Shipped.dictionary().table("themes").orElseThrow();
  private static final Fact VENTURE =
      FactOf.company(
          Map.of(
              "company_id", "C1",
              "capital_origin", "domestic",
              "headquarters_country", "JP",
              "founded", "2020-04-01",
              "capital_yen", "1000",
              "employees", "50",
              "own_rd", "yes",
              "mainly_import", "no"));
  private static final Fact THEME =
      FactOf.row(
          THEMES,
          Map.of(
              "theme_id", "T1",
              "priority_area", "1",
              "adopted_on", "2020-04-01",
              "stage_at_adoption", "1",
              "current_stage", "2",
              "annual_grant_thousand_yen", "100"));

  @Test
  void no_condition_holds_or_fails_by_a_doubted_value() {
    for (Fact fact : List.of(VENTURE, THEME)) {
      RULES.rules().stream()
          .filter(rule -> rule.table().equals(fact.table()))
          .flatMap(rule -> rule.conditions().stream())
          .map(condition -> condition.question())
          .filter(question -> question.populations().isEmpty())
          .forEach(question -> assertLikeBlank(question, fact));
    }
  }

  private static void assertLikeBlank(Question question, Fact fact) {
    boolean aboutWriting = question.equals(new Not(new IsFilled(question.items().get(0))));
    for (Column column : question.columns(fact)) {
      Truth doubted = question.answer(doubted(fact, column), none -> Truth.NO, SETTING);
      assertThat(doubted).isEqualTo(aboutWriting ? Truth.NO : Truth.UNKNOWN);
    }
  }

  @Test
  void what_is_doubted_is_still_written() {
    Column grant = column(THEMES, "annual_grant_thousand_yen");
    Fact doubted = doubted(THEME, grant);
    assertThat(
            new IsFilled(THEMES.item(grant.label()).orElseThrow())
                .answer(doubted, none -> Truth.NO, SETTING))
        .isEqualTo(Truth.YES);
    assertThat(doubted.written(grant)).isEqualTo("100");
    assertThat(doubted.known(grant)).isEmpty();
  }

  @Test
  void the_first_amount_that_is_written_decides_even_if_it_is_doubted() {
    Column capital = column(VENTURE.table(), "capital_yen");
    Fact both =
        doubted(VENTURE, capital)
            .with(column(VENTURE.table(), "total_investment_yen"), VENTURE.value(capital));
    assertThat(VENTURE.table().item("資本金又は出資総額").orElseThrow().value(both))
        .isInstanceOf(Value.Doubted.class);
  }

  @Test
  void a_doubted_value_leaves_a_share_as_wide_as_a_blank_one() {
    CellId share = CellId.of("venture-share");
    assertThat(range(VENTURE, share, "founded"))
        .isEqualTo(range(VENTURE.with(column(VENTURE.table(), "founded"), Value.BLANK), share, ""));
    CellId stratum = CellId.of("stage-up-share", Map.of("scope", "all", "adopted", "1"));
    assertThat(range(THEME, stratum, "stage_at_adoption"))
        .isEqualTo(
            range(THEME.with(column(THEMES, "stage_at_adoption"), Value.BLANK), stratum, ""));
  }

  @Test
  void a_doubted_number_is_not_added_up() {
    CellId mean = CellId.of("mean-grant", Map.of("scope", "all"));
    Fact doubted = doubted(THEME, column(THEMES, "annual_grant_thousand_yen"));
    CellTally tally = new Tallied(THEMES, DAY, List.of(mean)).of(List.of(doubted)).get(mean);
    assertThat(tally.leftOut()).isEqualTo(1);
  }

  private static Range range(Fact fact, CellId cell, String doubted) {
    Fact counted = doubted.isEmpty() ? fact : doubted(fact, column(fact.table(), doubted));
    return new Bounds(
            new Tallied(fact.table(), DAY, List.of(cell)).of(List.of(counted, counted)).get(cell))
        .ofRatio()
        .map(Ends::range)
        .orElseThrow();
  }

  private static Fact doubted(Fact fact, Column column) {
    return fact.with(column, new Value.Doubted(fact.value(column)));
  }

  private static Column column(TableSchema table, String name) {
    return table.column(name).orElseThrow();
  }
}
