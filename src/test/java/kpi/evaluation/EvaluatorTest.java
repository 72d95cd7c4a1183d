package kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import kpi.model.CellId;
import kpi.model.Truth;
import kpi.model.result.Classification;
import kpi.model.result.IndicatorResult;
import kpi.model.result.LedgerStep;
import kpi.model.result.RowCount;
import kpi.source.ExitCode;
import kpi.source.Message;
import org.junit.jupiter.api.Test;

/** Small shipped cases from their files to their figures; the numbers are counted by hand. */
class EvaluatorTest {

  /** Eleven companies: two ventures, two that may be, one of unknown origin and one foreign. */
  @Test
  void the_ledger_leads_from_all_rows_to_those_that_are_counted() {
    Ran ran = Ran.of("ranges");
    assertThat(ran.ledger("venture-share"))
        .extracting(
            LedgerStep::step,
            LedgerStep::description,
            LedgerStep::before,
            LedgerStep::kept,
            LedgerStep::removed,
            LedgerStep::undetermined,
            LedgerStep::counted)
        .containsExactly(
            tuple(1, "\"内資系企業\"に限る", 11L, 10L, 1L, 1L, 2L),
            tuple(2, "分子: \"ベンチャー企業\"に限る", 10L, 4L, 6L, 2L, 2L));
    assertThat(ran.ledger("stage-up-share")).as("cells of strata have none").isEmpty();
  }

  @Test
  void rows_are_counted_table_by_table() {
    assertThat(Ran.of("ranges").evaluation().rows())
        .containsExactly(new RowCount("companies", 11, 11), new RowCount("themes", 5, 5));
  }

  @Test
  void what_rules_ask_for_is_listed_with_the_sentences_that_are_open() {
    assertThat(Ran.of("ranges").listed())
        .filteredOn(one -> List.of("C03", "C04", "C10", "C11").contains(one.subjectId()))
        .filteredOn(one -> one.membership() != Truth.NO)
        .filteredOn(one -> one.population().matches("ベンチャー企業|内資系企業|外資系企業"))
        .filteredOn(one -> !one.population().equals("内資系企業") || one.subjectId().equals("C10"))
        .extracting(
            Classification::subjectId,
            Classification::population,
            Classification::membership,
            Classification::unknown)
        .containsExactlyInAnyOrder(
            tuple("C03", "ベンチャー企業", Truth.UNKNOWN, List.of("資本金又は出資総額が3億円以下である")),
            tuple("C04", "ベンチャー企業", Truth.UNKNOWN, List.of("輸入を主とする企業でない")),
            tuple("C10", "内資系企業", Truth.UNKNOWN, List.of("資本の系統が\"内資系\"である")),
            tuple("C10", "外資系企業", Truth.UNKNOWN, List.of("資本の系統が\"外資系\"である")),
            tuple("C11", "外資系企業", Truth.YES, List.of()));
  }

  @Test
  void why_a_company_does_not_belong_is_listed_with_the_rule_and_the_sentences_that_fail() {
    assertThat(Ran.of("ranges").listed())
        .filteredOn(one -> one.subjectId().equals("C05"))
        .filteredOn(one -> one.population().equals("ベンチャー企業"))
        .extracting(Classification::membership, Classification::rules, Classification::failed)
        .containsExactly(
            tuple(
                Truth.NO,
                List.of("ベンチャー企業"),
                List.of("創業から15年以内である", "従業員数が300人以下である", "資本金又は出資総額が3億円以下である")));
  }

  @Test
  void of_a_class_that_is_listed_by_its_members_nobody_else_stands_there() {
    Ran marked = Ran.of("ranges");
    Ran all = Ran.listingAll("ranges");
    assertThat(of(marked, "外資系企業")).extracting(Classification::membership).doesNotContain(Truth.NO);
    assertThat(of(all, "外資系企業")).hasSize(11);
    assertThat(of(all, "回答企業")).hasSize(11);
    assertThat(of(marked, "回答企業")).isEmpty();
    assertThat(of(all, "外資系企業").get(0).subjectType()).isEqualTo("company");
  }

  @Test
  void the_rules_that_concluded_something_are_named() {
    assertThat(Ran.of("ranges").evaluation().fired())
        .contains("ベンチャー企業", "内資系企業", "外資系企業")
        .doesNotContain("異業種企業");
  }

  @Test
  void a_course_of_a_hub_that_may_not_count_may_not_count_either() {
    IndicatorResult perHub = Ran.of("hub-that-may-not-count").result("participants-per-hub");
    assertThat(perHub.display()).isEqualTo("5～30");
    assertThat(perHub.note()).contains("判定不能1件", "範囲は実際に取り得る範囲より広いことがある");
  }

  @Test
  void courses_of_hubs_that_are_not_in_the_list_do_not_count_for_a_hub() {
    Ran ran = Ran.of("hub-not-in-the-list");
    assertThat(ran.result("training-participants", "theme", "1").display()).isEqualTo("70");
    assertThat(ran.result("training-participants-per-hub").display()).isEqualTo("10");
    assertThat(ran.result("joint-research-per-hub", "phase", "basic").display()).isEqualTo("1.0");
    assertThat(ran.findings()).contains("courses.csv:4:1 reference-to-nothing");
  }

  @Test
  void a_hub_that_answered_twice_counts_once_and_both_answers_are_its_own() {
    Ran ran = Ran.of("hub-answered-twice");
    assertThat(ran.result("training-hubs").display()).isEqualTo("2");
    assertThat(ran.result("training-participants-per-hub").display()).isEqualTo("35");
    assertThat(ran.evaluation().rows()).contains(new RowCount("hubs", 3, 2, 1));
  }

  @Test
  void only_cells_that_count_an_assumed_row_are_synthetic() {
    Ran ran = Ran.of("theme-that-is-assumed");
    assertThat(ran.result("themes", "scope", "all").synthetic()).isTrue();
    assertThat(ran.result("themes", "scope", "all", "adopted", "4").synthetic()).isTrue();
    assertThat(ran.result("themes", "scope", "all", "adopted", "1").synthetic()).isFalse();
    assertThat(ran.result("themes", "scope", "over-one-year").synthetic()).isFalse();
  }

  @Test
  void a_mean_that_leaves_blanks_out_says_of_how_many_it_is() {
    Ran ran = Ran.of("mean-grant-blank-left-out");
    IndicatorResult all = ran.result("mean-grant", "scope", "all");
    assertThat(all.display()).isEqualTo("151");
    assertThat(all.note()).isEqualTo("4件中2件で算出（空欄2件を除く）");
    assertThat(ran.result("mean-grant", "scope", "all", "area", "3").note())
        .isEqualTo("分母が0のため算出しない");
  }

  @Test
  void blanks_of_rows_that_may_not_count_are_left_out_with_a_note_that_adds_up() {
    IndicatorResult mean = Ran.of("mean-leaves-out-blanks-of-open-rows").result("mean-grant");
    assertThat(mean.display()).isEqualTo("100～200");
    assertThat(mean.note()).isEqualTo("判定不能1件。4件中2件で算出（空欄2件を除く）");
  }

  @Test
  void a_sum_over_a_blank_is_not_worked_out_nor_what_rests_on_it() {
    Ran ran = Ran.of("training-blank-participants");
    String blank = "受入人数に空欄が1件あるため算出しない";
    assertThat(ran.result("training-participants", "theme", "1").note()).isEqualTo(blank);
    assertThat(ran.result("training-participants", "theme", "2").display()).isEqualTo("30");
    assertThat(ran.result("training-participants-per-hub").note()).isEqualTo(blank);
    assertThat(ran.ledger("training-participants-total"))
        .extracting(LedgerStep::description, LedgerStep::kept, LedgerStep::counted)
        .containsExactly(tuple("\"合計に数える研修\"に限る", 3L, 3L));
  }

  @Test
  void two_counts_of_one_table_are_filled_in_together_and_two_shares_are_not() {
    Ran ran = Ran.of("quotient-of-one-table");
    assertThat(ran.result("same").display()).isEqualTo("100.0%");
    assertThat(ran.result("to-foreign").display()).isEqualTo("50.0～200.0%");
    assertThat(ran.result("share-by-share").note()).endsWith("範囲は実際に取り得る範囲より広いことがある");
  }

  @Test
  void rows_that_may_be_one_unit_are_told_after_all_were_seen() {
    assertThat(Ran.of("company-that-answered-twice").findings())
        .containsExactlyInAnyOrder(
            "companies.csv:3:2 unit-twice-differently",
            "companies.csv:5:3 unit-twice-differently",
            "companies.csv:7:2 unit-twice",
            "companies.csv:9:3 unit-twice");
  }

  @Test
  void a_table_without_a_row_of_its_year_and_figures_that_jumped_are_told() {
    assertThat(Ran.of("dates-of-the-year-before").findings())
        .contains("approvals.csv:2:1 no-row-of-the-year");
    assertThat(Ran.of("values-far-from-the-year-before").told())
        .extracting(Message::code)
        .contains("value-rose", "value-fell");
  }

  @Test
  void rows_that_cannot_be_read_give_no_evaluation() {
    assertThat(Ran.rejected("broken-bad-number")).isEqualTo(ExitCode.DATA_UNUSABLE);
  }

  @Test
  void values_that_are_only_found_in_the_data_are_shown_and_blank_ones_leave_a_range() {
    Ran ran = Ran.of("strata-of-blank-cells");
    assertThat(ran.result("companies", "group", "模擬|団体;B=1").display()).isEqualTo("1～2");
    assertThat(ran.result("companies", "group", "a").display()).isEqualTo("2～3");
    assertThat(ran.result("companies", "country", "us").display()).isEqualTo("1～2");
    assertThat(ran.result("share", "rd", "no").display()).isEqualTo("25.0～50.0%");
  }

  @Test
  void an_answer_that_is_not_listed_is_shown_as_its_own_and_told() {
    Ran ran = Ran.of("answer-not-listed");
    assertThat(
            ran.evaluation().indicators().stream()
                .map(IndicatorResult::cell)
                .map(CellId::toString)
                .filter(cell -> cell.contains("満足度100,")))
        .isNotEmpty();
    assertThat(ran.findings())
        .containsExactlyInAnyOrder(
            "satisfaction.csv:1:3 labels-without-a-row", "satisfaction.csv:2:3 label-not-listed");
  }

  @Test
  void more_blanks_than_can_be_tried_leave_bounds_that_may_be_too_wide() {
    Ran ran = Ran.of("too-many-blanks-to-try");
    assertThat(ran.result("share").display()).isEqualTo("50.0～100.0%");
    assertThat(ran.result("share").note()).isEqualTo("判定不能1件。範囲は実際に取り得る範囲より広いことがある");
    assertThat(ran.result("count").display()).isEqualTo("1～2");
  }

  @Test
  void findings_of_rules_about_the_data_are_counted_by_their_kind() {
    Ran ran = Ran.of("hub-not-in-the-list");
    assertThat(ran.evaluation().findings())
        .containsEntry("reference-to-nothing", 2L)
        .containsEntry("reference-typed-otherwise", 6L);
  }

  @Test
  void every_indicator_has_a_fingerprint_of_its_definition() {
    assertThat(Ran.of("ranges").evaluation().definitions())
        .containsKeys("venture-share", "themes")
        .allSatisfy((id, print) -> assertThat(print).matches("[0-9a-f]{64}"));
  }

  private static List<Classification> of(Ran ran, String population) {
    return ran.listed().stream().filter(one -> one.population().equals(population)).toList();
  }
}
