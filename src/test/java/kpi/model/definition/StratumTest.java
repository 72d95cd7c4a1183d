package kpi.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.model.Label;
import kpi.model.definition.Stratum.StratumValue;
import org.junit.jupiter.api.Test;

/** The answers depend on the question that is asked. */
class StratumTest {

  private static final StratumValue GOOD = value("good", "満足");
  private static final StratumValue YOUNG = value("young", "20代");
  private static final StratumValue OTHER = value("other", "その他");

  private final Stratum answers =
      new Stratum(
          "answer",
          new Label("回答", "answer"),
          Optional.of("answer"),
          List.of(OTHER),
          false,
          Optional.of("question"),
          Map.of("satisfaction", List.of(GOOD), "age", List.of(YOUNG)));

  @Test
  void a_value_is_found_by_its_code_whatever_it_depends_on() {
    assertThat(answers.value("young")).contains(YOUNG);
    assertThat(answers.value("good")).contains(GOOD);
    assertThat(answers.value("other")).contains(OTHER);
    assertThat(answers.value("old")).isEmpty();
  }

  @Test
  void a_value_has_the_label_that_is_declared_and_none_if_it_was_only_found() {
    assertThat(answers.labelOf("good")).contains(new Label("満足", "good"));
    assertThat(answers.labelOf("found")).isEmpty();
  }

  @Test
  void within_a_cell_only_the_values_of_its_question_are_shown() {
    assertThat(answers.valuesWithin(Map.of("question", "age"))).containsExactly(YOUNG);
    assertThat(answers.valuesWithin(Map.of("question", "knowledge"))).isEmpty();
  }

  private static StratumValue value(String code, String label) {
    return new StratumValue(code, new Label(label, code), Set.of(code), Optional.empty());
  }
}
