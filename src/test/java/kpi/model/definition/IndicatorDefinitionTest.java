package kpi.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.Label;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

class IndicatorDefinitionTest {

  private static final Place INDICATOR = Place.of("kpi-02/kpi.yaml", 20);
  private static final Place UNIT = Place.of("kpi-02/kpi.yaml", 23);

  private final IndicatorDefinition definition =
      new IndicatorDefinition(
          "venture-share",
          2,
          new Label("ベンチャー企業の割合", "venture share"),
          "%",
          1,
          List.of(List.of("scope")),
          false,
          true,
          "R7報告",
          INDICATOR,
          Map.of("scope", List.of("all")),
          Map.of("unit", UNIT),
          Optional.empty());

  @Test
  void of_a_stratum_that_is_narrowed_only_the_named_values_are_shown() {
    assertThat(definition.shows("scope", "all")).isTrue();
    assertThat(definition.shows("scope", "over-one-year")).isFalse();
    assertThat(definition.shows("theme", "1")).isTrue();
  }

  @Test
  void a_key_stands_at_its_own_place_and_one_that_is_not_written_at_the_indicator() {
    assertThat(definition.place("unit")).isEqualTo(UNIT);
    assertThat(definition.place("decimals")).isEqualTo(INDICATOR);
  }
}
