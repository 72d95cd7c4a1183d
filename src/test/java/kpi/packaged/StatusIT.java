package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a report has come stands on each of its pages. */
class StatusIT {

  @TempDir Path scratch;

  static Stream<String> formats() {
    return Reports.FORMATS.stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void what_holds_synthetic_data_is_never_marked_as_published(String format) throws Exception {
    Path out = scratch.resolve("out");
    Run run = evaluate(out, format, "公表");
    assertThat(run.exitCode()).isEqualTo(65);
    assertThat(run.err()).contains("--status", "[synthetic-is-not-published]");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"暫定", "委員会資料"})
  void the_status_stands_on_every_page_in_print(String status) throws Exception {
    Path out = scratch.resolve("out");
    assertThat(evaluate(out, Reports.option(), status).exitCode()).isZero();
    String html = String.join("", Reports.texts(out.resolve("report.html")).values());
    assertThat(html).contains("@top-right { content: \"" + status + "・模擬データを含む\"");
    for (String file : new String[] {"report.xlsx", "internal/report-internal.xlsx"}) {
      assertThat(
              Reports.texts(out.resolve(file)).entrySet().stream()
                  .filter(part -> part.getKey().contains("/worksheets/sheet")))
          .isNotEmpty()
          .allMatch(part -> part.getValue().matches("(?s).*<oddHeader>[^<]*" + status + ".*"));
    }
    assertThat(
            Reports.texts(out.resolve("report.pptx")).entrySet().stream()
                .filter(part -> part.getKey().contains("/slides/slide")))
        .isNotEmpty()
        .allMatch(part -> part.getValue().contains(status + "・模擬データを含む"));
  }

  private static Run evaluate(Path out, String formats, String status) throws Exception {
    return Packaged.kpi(
        "evaluate",
        "fixtures/r7",
        "--out",
        out.toString(),
        "--report",
        formats,
        "--status",
        status);
  }
}
