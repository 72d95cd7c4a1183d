package kpi.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.model.Label;
import kpi.model.definition.Stratum.StratumValue;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

class KpiDefinitionTest {

  private static final Label LABEL = new Label("対象", "scope");
  private static final Place STRATUM = Place.of("kpi-07/kpi.yaml", 11);
  private static final Place VALUE = Place.of("kpi-07/kpi.yaml", 13);

  private final StratumValue all = new StratumValue("all", LABEL, Set.of(), Optional.empty());
  private final StratumValue old = new StratumValue("old", LABEL, Set.of(), Optional.empty());
  private final Stratum scope = stratum("scope", List.of(all, old));

  @Test
  void a_stratum_and_its_values_stand_where_they_are_declared() {
    KpiDefinition kpi = kpi(Map.of("scope", STRATUM, "scope/all", VALUE));
    assertThat(kpi.place(scope)).isEqualTo(STRATUM);
    assertThat(kpi.place(scope, all)).isEqualTo(VALUE);
  }

  @Test
  void a_value_without_a_place_of_its_own_stands_at_its_stratum() {
    assertThat(kpi(Map.of("scope", STRATUM)).place(scope, old)).isEqualTo(STRATUM);
  }

  @Test
  void a_stratum_that_stands_in_no_file_has_a_place_without_a_line() {
    KpiDefinition kpi = kpi(Map.of("scope", STRATUM));
    assertThat(kpi.place(stratum("area", List.of()))).isEqualTo(Place.of(""));
  }

  private static Stratum stratum(String key, List<StratumValue> values) {
    return new Stratum(key, LABEL, Optional.empty(), values, false, Optional.empty(), Map.of());
  }

  private KpiDefinition kpi(Map<String, Place> places) {
    return new KpiDefinition(
        7,
        "",
        List.of(),
        LABEL,
        false,
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of("scope", scope),
        List.of(),
        places,
        List.of());
  }
}
