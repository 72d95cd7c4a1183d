package kpi.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kpi.packaged.Evaluated;
import kpi.packaged.Packaged;
import kpi.packaged.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as a reader's browser shows it. Skipped where there is no Chromium. */
class HtmlReportIT {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir Path scratch;

  @ParameterizedTest
  @CsvSource({"r7, 1280", "r7, 390", "ranges, 1280", "ranges, 390"})
  void every_figure_equals_the_results_and_nothing_is_amiss(String fixture, int width)
      throws Exception {
    Path out = Evaluated.of(fixture);
    JsonNode found = look(out, width);
    JsonNode results = JSON.readTree(out.resolve("results.json").toFile());
    assertThat(found.get("width").intValue()).isEqualTo(width);
    ShownFigures shown = ShownFigures.of(results);
    assertThat(found.get("figures")).hasSizeGreaterThan(100);
    for (JsonNode figure : found.get("figures")) {
      String ref = figure.get(0).asText();
      assertThat(figure.get(1).asText()).as(ref).isEqualTo(shown.text(ref, figure.get(1).asText()));
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
  @CsvSource({"r7, 100", "ranges, 10"})
  void every_number_that_is_drawn_equals_the_results(String fixture, int least) throws Exception {
    Path out = Evaluated.of(fixture);
    ShownFigures shown = ShownFigures.of(JSON.readTree(out.resolve("results.json").toFile()));
    String page = Files.readString(out.resolve("report.html"));
    int compared = 0;
    for (JsonNode chart : JSON.readTree(element(page, "chart-data"))) {
      for (JsonNode series : chart.get("series")) {
        for (int i = 0; i < chart.get("categories").size(); i++) {
          JsonNode number = series.get("numbers").get(i);
          String ref = series.get("refs").get(i).asText();
          if (!number.isNull()) {
            compared++;
            assertThat(number.decimalValue())
                .as(ref)
                .isEqualByComparingTo(shown.number(ref, series.get("texts").get(i).asText()));
          } else if (!ref.isEmpty()) {
            assertThat(series.get("texts").get(i).asText()).as(ref).isEqualTo(shown.text(ref, ""));
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(least);
  }

  @Test
  void a_dataset_of_few_tables_leaves_no_heading_empty_and_nothing_amiss() throws Exception {
    JsonNode found = look(Evaluated.of("missing-tables"), 1280);
    assertThat(found.get("empty")).isEmpty();
    assertThat(found.get("errors")).isEmpty();
    assertThat(found.get("clipped")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges", "missing-tables"})
  void the_print_is_on_a4_with_its_status_on_every_page(String fixture) throws Exception {
    Path out = Evaluated.of(fixture);
    assertThat(
            Files.readString(out.resolve("report.html")).replaceAll("(?s)<script.*?</script>", ""))
        .doesNotContainPattern("<(?:img|link|script|iframe)[^>]+(?:src|href)=\"(?!data:)");
    PrintedPages pages = print(out);
    assertThat(pages.words()).hasSizeGreaterThan(11);
    for (PrintedPages.Page page : pages.words()) {
      assertThat(page.isA4()).isTrue();
      assertThat(page.text()).contains("暫定");
      assertThat(page.outside()).isEmpty();
    }
  }

  @Test
  void a_chart_keeps_its_own_words_for_those_who_do_not_see_it() throws Exception {
    Path out = Evaluated.of("r7");
    String page = Files.readString(out.resolve("report.html"));
    JsonNode charts = look(out, 1280).get("charts");
    assertThat(charts).hasSize(15);
    assertThat(charts)
        .allMatch(chart -> page.contains("aria-label=\"" + chart.get("label").asText() + "\""));
  }

  private PrintedPages print(Path out) throws Exception {
    Optional<Browser> browser = Browser.find(scratch);
    assumeTrue(browser.isPresent(), "skipped: there is no Chromium on this machine");
    assumeTrue(PrintedPages.canRead(), "skipped: there is no pdftotext on this machine");
    Path pdf = scratch.resolve("report.pdf");
    browser.get().print(out.resolve("report.html"), pdf);
    return PrintedPages.of(pdf);
  }

  private static String element(String page, String id) {
    String opening = "<script type=\"application/json\" id=\"" + id + "\">";
    int start = page.indexOf(opening);
    assertThat(start).as(page.substring(0, Math.min(400, page.length()))).isPositive();
    return page.substring(start + opening.length(), page.indexOf("</script>", start));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void two_runs_give_the_same_bytes(String fixture) throws Exception {
    Path again = scratch.resolve("again");
    Run run =
        Packaged.kpi(
            "evaluate", "fixtures/" + fixture, "--out", again.toString(), "--report", "html");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(again.resolve("report.html"))
        .hasSameBinaryContentAs(Evaluated.of(fixture).resolve("report.html"));
  }

  private JsonNode look(Path out, int width) throws Exception {
    Optional<Browser> browser = Browser.find(scratch);
    assumeTrue(browser.isPresent(), "skipped: there is no Chromium on this machine");
    return Watched.look(browser.get(), out.resolve("report.html"), width);
  }
}
