package kpi.evaluation.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kpi.evaluation.OneIndicator;
import kpi.model.Range;
import kpi.model.dataset.FollowUp;
import kpi.model.dataset.FollowUp.Figure;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.result.Status;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What ministries reported on KPI 2, or did not. */
class ReportsTest {

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
                      new Figure("lag-items", Optional.empty(), "件"))),
              new FollowUp(2, "silent", "状況", Optional.empty(), "", "経済産業省", "", List.of()),
              new FollowUp(3, "lag", "状況", Optional.of("別のKPI"), "", "", "", List.of())));

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
