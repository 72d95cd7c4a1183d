package kpi.evaluation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.Shipped;
import kpi.evaluation.OneIndicator;
import kpi.model.Range;
import kpi.model.dataset.FollowUp;
import kpi.model.dataset.FollowUp.Figure;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.result.Status;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ministries reported on KPI 2, or did not. */
class ReportsTest {

  private static final Place PLACE = new Place("followups.yaml", 3, 5);

  private final Reports reports =
      new Reports(
          List.of(
              new FollowUp(
                  2,
                  "lag",
                  "状況",
                  Optional.of("進んでいる"),
                  "資料",
                  "厚生労働省",
                  "",
                  List.of(
                      new Figure("lag-months", Optional.of(new BigDecimal("12.5")), "月"),
                      new Figure("lag-items", Optional.empty(), "件")),
                  PLACE),
              new FollowUp(2, "silent", "状況", Optional.empty(), "", "経済産業省", "", List.of(), PLACE),
              new FollowUp(3, "lag", "状況", Optional.of("別のKPI"), "", "", "", List.of(), PLACE)),
          Shipped.dictionary().units());

  @Test
  void a_reported_text_comes_with_who_reported_it_where() {
    FormulaValue status = status("lag");
    assertThat(status.status()).isEqualTo(Status.REPORTED);
    assertThat(status.text()).isEqualTo("進んでいる");
    assertThat(status.range()).isEmpty();
    assertThat(status.said()).containsExactly("厚生労働省", "資料");
  }

  @Test
  void what_is_not_reported_says_from_whom_it_is_missing() {
    FormulaValue status = status("silent");
    assertThat(status.status()).isEqualTo(Status.NOT_REPORTED);
    assertThat(status.text()).isEqualTo("未報告");
    assertThat(status.said()).containsExactly("経済産業省からの報告がない");
  }

  @Test
  void an_item_that_nobody_lists_is_not_reported() {
    assertThat(status("other").status()).isEqualTo(Status.NOT_REPORTED);
    assertThat(status("other").said()).isEmpty();
    assertThat(number("other").status()).isEqualTo(Status.NOT_REPORTED);
  }

  @Test
  void a_reported_number_is_exact() {
    FormulaValue number = number("lag-months");
    assertThat(number.status()).isEqualTo(Status.REPORTED);
    assertThat(number.range()).contains(Range.of(BigFraction.of(25, 2)));
    assertThat(number.said()).containsExactly("厚生労働省", "資料");
  }

  @Test
  void a_number_that_is_not_reported_is_not_0() {
    FormulaValue number = number("lag-items");
    assertThat(number.status()).isEqualTo(Status.NOT_REPORTED);
    assertThat(number.range()).isEmpty();
    assertThat(number.said()).containsExactly("厚生労働省からの報告がない");
  }

  @ParameterizedTest
  @CsvSource({
    "45000, 億円, 億円, 45000",
    "450, 百万円, 億円, 9/2",
    "2, 年, 月, 24",
    "30, %, %, 3/10",
    "-1.5, 月, 月, -3/2"
  })
  void a_number_is_given_in_the_unit_of_its_indicator(
      BigDecimal typed, String from, String unit, String value) {
    OneIndicator indicator = OneIndicator.of("amount", unit);
    FormulaValue found =
        of("amount", typed, from)
            .number(indicator.by(indicator.cell(), new Formula.ReportedNumber()));
    assertThat(found.range()).contains(Range.of(fraction(value)));
  }

  @Test
  void what_fits_no_definition_is_told_at_its_place() {
    assertThat(told("amount", "円", "社")).containsExactly("follow-up-in-another-unit");
    assertThat(told("amuont", "社", "社")).containsExactly("follow-up-of-no-indicator");
    assertThat(told("amount", "社", "社")).isEmpty();
    Messages messages = new Messages();
    of("amount", BigDecimal.ONE, "社").check(List.of(), messages);
    assertThat(messages.sorted())
        .extracting(Message::code, Message::place)
        .containsExactly(tuple("follow-up-of-no-kpi", PLACE));
  }

  private static List<String> told(String id, String from, String unit) {
    OneIndicator indicator = OneIndicator.of("amount", unit);
    Messages messages = new Messages();
    of(id, BigDecimal.ONE, from)
        .check(List.of(OneIndicator.kpi(Map.of(), indicator.definition())), messages);
    return messages.sorted().stream().map(Message::code).toList();
  }

  private static Reports of(String id, BigDecimal value, String unit) {
    Figure number = new Figure(id, Optional.of(value), unit);
    FollowUp item =
        new FollowUp(2, "item", "項目", Optional.empty(), "", "省", "", List.of(number), PLACE);
    return new Reports(List.of(item), Shipped.dictionary().units());
  }

  private static BigFraction fraction(String text) {
    String[] parts = text.split("/");
    BigFraction above = BigFraction.of(Integer.parseInt(parts[0]));
    return parts.length == 1 ? above : above.divide(Integer.parseInt(parts[1]));
  }

  private FormulaValue status(String item) {
    OneIndicator indicator = OneIndicator.of("status", "状況");
    DefinedCell cell = indicator.by(indicator.cell("item", item), new Formula.ReportedStatus());
    return reports.status(cell);
  }

  private FormulaValue number(String id) {
    OneIndicator indicator = OneIndicator.of(id, "月");
    return reports.number(indicator.by(indicator.cell(), new Formula.ReportedNumber()));
  }
}
