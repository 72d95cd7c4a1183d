package kpi.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class IndicatorResultTest {

  private static final CellId CELL = CellId.of("venture-share");
  private static final BigFraction FIFTH = BigFraction.of(1, 5);
  private static final Range WIDE = new Range(FIFTH, BigFraction.of(4, 9));
  private static final IndicatorDefinition DEFINITION =
      new IndicatorDefinition(
          "venture-share",
          2,
          new Label("割合", "share"),
          "%",
          1,
          List.of(),
          false,
          true,
          "",
          Place.of("kpi.yaml"));

  @Test
  void a_range_whose_ends_meet_is_the_value() {
    assertThat(result(Status.MEASURED, Range.of(FIFTH)).value()).contains(FIFTH);
  }

  @Test
  void a_range_that_is_open_has_no_value() {
    assertThat(result(Status.BOUNDED, WIDE).value()).isEmpty();
    assertThat(result(Status.MEASURED, WIDE).value()).isEmpty();
  }

  @Test
  void a_figure_that_may_not_exist_has_no_value_even_where_its_ends_meet() {
    assertThat(result(Status.BOUNDED, Range.of(FIFTH)).value()).isEmpty();
  }

  @Test
  void the_parts_of_both_ends_are_told_only_where_they_differ() {
    Ends apart = new Ends(parts(2, 10), parts(4, 9));
    Ends alike = new Ends(parts(2, 10), parts(2, 10));
    assertThat(result(Optional.of(apart)).openEnds()).contains(apart);
    assertThat(result(Optional.of(alike)).openEnds()).isEmpty();
    assertThat(result(Optional.empty()).openEnds()).isEmpty();
  }

  @Test
  void ends_of_the_same_value_made_of_other_parts_are_told() {
    Ends other = new Ends(parts(1, 5), new Parts(FIFTH, Optional.of(BigFraction.ONE)));
    assertThat(result(Optional.of(other)).openEnds()).contains(other);
  }

  @Test
  void a_withheld_figure_keeps_nothing_of_which_it_could_be_found_out() {
    IndicatorResult withheld = result(Optional.of(new Ends(parts(2, 10), parts(4, 9)))).withheld();
    assertThat(withheld.status()).isEqualTo(Status.WITHHELD);
    assertThat(withheld.display()).isEqualTo("x");
    assertThat(withheld.note()).isEqualTo("秘匿");
    assertThat(List.of(withheld.range(), withheld.numerator(), withheld.denominator()))
        .containsOnly(Optional.empty());
    assertThat(withheld.ends()).isEmpty();
    assertThat(withheld.change()).isEmpty();
  }

  @Test
  void a_withheld_figure_still_tells_which_it_is_and_what_was_published_before() {
    IndicatorResult withheld = result(Optional.empty()).withheld();
    assertThat(withheld.cell()).isEqualTo(CELL);
    assertThat(withheld.definition()).isEqualTo(DEFINITION);
    assertThat(withheld.previous()).contains(FIFTH);
    assertThat(withheld.synthetic()).isTrue();
  }

  private static IndicatorResult result(Status status, Range range) {
    return result(status, range, Optional.empty());
  }

  private static IndicatorResult result(Optional<Ends> ends) {
    return result(Status.BOUNDED, WIDE, ends);
  }

  private static IndicatorResult result(Status status, Range range, Optional<Ends> ends) {
    return new IndicatorResult(
        CELL,
        DEFINITION,
        status,
        Optional.of(range),
        Optional.of(BigFraction.of(2)),
        Optional.of(BigFraction.of(10)),
        ends,
        "20.0～44.4%",
        Optional.of(FIFTH),
        Optional.of(range),
        "判定不能2社",
        true);
  }

  private static Parts parts(int numerator, int denominator) {
    return new Parts(BigFraction.of(numerator), Optional.of(BigFraction.of(denominator)));
  }
}
