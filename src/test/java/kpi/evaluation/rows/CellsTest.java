package kpi.evaluation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.evaluation.rows.OpenStrata.Columns;
import kpi.model.Label;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

class CellsTest {

  private static final Label LABEL = new Label("内訳", "stratum");

  private final Map<String, Stratum> strata = new LinkedHashMap<>();

  @Test
  void an_open_stratum_does_not_show_what_a_declared_value_holds_a_second_time() {
    open("programme", Optional.empty(), Map.of(), value("grouped", "事業A", "事業B"));
    Map<Columns, Map<String, Set<String>>> found =
        Map.of(new Columns("programme", ""), Map.of("", Set.of("事業A", "事業B", "事業C")));
    assertThat(values(found, "programme")).containsExactly("grouped", "事業C");
  }

  @Test
  void within_a_value_of_several_codes_stands_what_the_rows_of_all_of_them_hold() {
    stratum(
        "question", Optional.empty(), false, Map.of(), value("gain", "knowledge", "usefulness"));
    open("answer", Optional.of("question"), Map.of("gain", List.of(value("得られた", "得られた"))));
    Map<Columns, Map<String, Set<String>>> found =
        Map.of(
            new Columns("answer", "question"),
            Map.of(
                "knowledge", Set.of("得られた"),
                "usefulness", Set.of("役立つ"),
                "age", Set.of("20代")));
    assertThat(values(found, "question", "answer")).containsExactly("得られた", "役立つ");
  }

  private List<String> values(Map<Columns, Map<String, Set<String>>> found, String... keys) {
    IndicatorDefinition indicator =
        new IndicatorDefinition(
            "counted",
            1,
            LABEL,
            "件",
            0,
            List.of(List.of(keys)),
            false,
            false,
            "例",
            Place.of("kpi.yaml"));
    return new Cells(found)
        .of(indicator, strata).stream()
            .map(cell -> cell.stratum().get(keys[keys.length - 1]))
            .toList();
  }

  private void open(
      String key,
      Optional<String> by,
      Map<String, List<StratumValue>> valuesBy,
      StratumValue... values) {
    stratum(key, by, true, valuesBy, values);
  }

  private void stratum(
      String key,
      Optional<String> by,
      boolean open,
      Map<String, List<StratumValue>> valuesBy,
      StratumValue... values) {
    strata.put(key, new Stratum(key, LABEL, Optional.of(key), List.of(values), open, by, valuesBy));
  }

  private static StratumValue value(String code, String... columnCodes) {
    return new StratumValue(code, LABEL, Set.of(columnCodes), Optional.empty());
  }
}
