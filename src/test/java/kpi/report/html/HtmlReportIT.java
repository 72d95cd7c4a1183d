package kpi.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kpi.packaged.Launch;
import kpi.packaged.Run;
import kpi.report.content.FigureRef;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as a reader's browser shows it. Skipped where there is no Chromium. */
class HtmlReportIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path scratch;

  @ParameterizedTest
  @CsvSource({"r7, 1280", "r7, 390", "ranges, 1280", "ranges, 390"})
  void every_figure_equals_the_results_and_nothing_is_amiss(String fixture, int width)
      throws Exception {
    Path out = evaluate(fixture);
    JsonNode found = look(out, width);
    JsonNode results = JSON.readTree(out.resolve("results.json").toFile());
    Map<String, String> shown = displays(results);
    assertThat(found.get("width").intValue()).isEqualTo(width);
    assertThat(found.get("figures")).hasSizeGreaterThan(100);
    for (JsonNode figure : found.get("figures")) {
      String ref = figure.get(0).asText();
      assertThat(FigureRef.parse(ref)).as(ref).isPresent();
      if (!ref.contains("#")) {
        assertThat(shown).as(ref).containsEntry(ref, figure.get(1).asText());
      }
    }
    assertThat(found.get("errors")).isEmpty();
    assertThat(found.get("requests")).isEmpty();
    assertThat(found.get("overflow").intValue()).isZero();
    assertThat(found.get("clipped")).isEmpty();
    assertThat(found.get("overlapping")).isEmpty();
    assertThat(found.get("charts"))
        .allMatch(
            chart -> chart.get("marks").intValue() > 5 && chart.get("height").intValue() > 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void two_runs_give_the_same_bytes(String fixture) throws Exception {
    byte[] first = Files.readAllBytes(evaluate(fixture).resolve("report.html"));
    byte[] second = Files.readAllBytes(evaluate(fixture).resolve("report.html"));
    assertThat(second).isEqualTo(first);
  }

  private Path evaluate(String fixture) throws Exception {
    Path out = Files.createTempDirectory(scratch, fixture).resolve("out");
    Run run =
        Launch.kpi("evaluate", "fixtures/" + fixture, "--out", out.toString(), "--report", "html")
            .run();
    assertThat(run.exitCode()).as(run.err()).isZero();
    return out;
  }

  private JsonNode look(Path out, int width) throws Exception {
    Optional<Browser> browser = Browser.find(scratch);
    assumeTrue(browser.isPresent(), "skipped: there is no Chromium on this machine");
    return Watched.look(browser.get(), out.resolve("report.html"), width);
  }

  /** Every figure of results.json by its reference, as it is to be shown. */
  private static Map<String, String> displays(JsonNode results) {
    Map<String, String> shown = new HashMap<>();
    for (JsonNode one : results.get("series")) {
      shown.put(ref(one) + "@" + one.get("fiscalYear").asText(), dash(one.get("display").asText()));
    }
    for (JsonNode one : results.get("indicators")) {
      String status = one.get("status").asText();
      String display =
          switch (status) {
            case "not-reported" -> "未報告";
            case "not-computable" -> "計算できない";
            default -> dash(one.get("display").asText());
          };
      shown.put(ref(one), display);
    }
    return shown;
  }

  private static String dash(String display) {
    return display.isEmpty() ? "-" : display;
  }

  private static String ref(JsonNode one) {
    Map<String, String> stratum = new TreeMap<>();
    one.get("stratum")
        .properties()
        .forEach(key -> stratum.put(key.getKey(), key.getValue().asText()));
    String id = one.get("id").asText();
    return stratum.isEmpty() ? id : id + stratum.toString().replace(", ", ",");
  }
}
