package kpi.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kpi.FactOf;
import kpi.Shipped;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.model.fact.Value;
import kpi.rules.condition.TextForm.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormTest {

  private static final Item ASSOCIATION = Shipped.companies().item("加盟団体").orElseThrow();
  private static final Column COLUMN = ASSOCIATION.columns().get(0);

  @ParameterizedTest
  @CsvSource({"甲会,YES", "乙会;甲会,YES", "新甲会連合,YES", "乙会,NO", "甲,NO", "甲 会,NO", "'',UNKNOWN"})
  void a_part_is_looked_for_as_it_is_written(String written, Truth expected) {
    Question question = contains("甲会");
    var fact = FactOf.company(Map.of("association", written));
    assertThat(question.answer(fact, any -> Truth.NO, Setting.ANY_DAY)).isEqualTo(expected);
    assertThat(new Not(question).answer(fact, any -> Truth.NO, Setting.ANY_DAY))
        .isEqualTo(expected.not());
  }

  @Test
  void a_blank_may_hold_any_choice_of_parts() {
    assertThat(patterns(contains("甲"), contains("乙"), contains("、"))).hasSize(8);
  }

  @Test
  void whoever_holds_the_longer_part_holds_the_shorter() {
    assertThat(patterns(contains("甲会"), contains("甲")))
        .containsExactlyInAnyOrder(
            List.of(Truth.NO, Truth.NO),
            List.of(Truth.NO, Truth.YES),
            List.of(Truth.YES, Truth.YES));
  }

  @Test
  void a_blank_may_be_a_name_that_holds_a_part_or_hold_the_part_beside_others() {
    Question name = OneOf.of(ASSOCIATION, Set.of("甲会"));
    assertThat(patterns(contains("甲"), name, contains("模擬")))
        .containsExactlyInAnyOrder(
            List.of(Truth.NO, Truth.NO, Truth.NO),
            List.of(Truth.NO, Truth.NO, Truth.YES),
            List.of(Truth.YES, Truth.NO, Truth.NO),
            List.of(Truth.YES, Truth.NO, Truth.YES),
            List.of(Truth.YES, Truth.YES, Truth.NO));
  }

  /** The answers to all questions together that some value of a blank gives. */
  private static Set<List<Truth>> patterns(Question... questions) {
    Set<List<Truth>> patterns = new LinkedHashSet<>();
    for (Value value :
        Domain.candidates(COLUMN, Value.BLANK, List.of(questions), Setting.ANY_DAY)) {
      patterns.add(
          Stream.of(questions).map(one -> one.given(List.of(value), Setting.ANY_DAY)).toList());
    }
    return patterns;
  }

  private static Question contains(String part) {
    return new TextForm(ASSOCIATION, Form.CONTAINS, part);
  }
}
