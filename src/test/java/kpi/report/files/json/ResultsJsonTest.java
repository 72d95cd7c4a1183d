package kpi.report.files.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kpi.report.files.SampleEvaluation;
import org.junit.jupiter.api.Test;

class ResultsJsonTest {

  @Test
  void every_status_is_written_as_expected() throws IOException {
    assertThat(written()).isEqualTo(expected());
  }

  @Test
  void the_keys_of_an_indicator_stand_in_the_order_of_the_contract() throws IOException {
    JsonNode indicator = new ObjectMapper().readTree(written()).get("indicators").get(0);
    List<String> keys = new ArrayList<>();
    indicator.fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
        .containsExactly(
            "id",
            "kpi",
            "label",
            "stratum",
            "status",
            "value",
            "unit",
            "numerator",
            "denominator",
            "lower",
            "upper",
            "lowerNumerator",
            "lowerDenominator",
            "upperNumerator",
            "upperDenominator",
            "lowerExact",
            "upperExact",
            "display",
            "previous",
            "change",
            "changeLower",
            "changeUpper",
            "note",
            "proposed",
            "synthetic");
  }

  private static String written() throws IOException {
    StringWriter writer = new StringWriter();
    ResultsJson.write(SampleEvaluation.evaluation(), writer);
    return writer.toString();
  }

  private static String expected() throws IOException {
    try (InputStream in = ResultsJsonTest.class.getResourceAsStream("results.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
