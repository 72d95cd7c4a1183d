package kpi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Staff read in Japanese of what kind a finding is. */
class FindingKindsTest {

  /** What is told of definitions, of results and of places that hold no data. */
  private static final Set<String> NOT_OF_DATA =
      Set.of(
          "missing-definitions",
          "missing-kpi-folder",
          "missing-kpi-file",
          "unknown-kpi-folder",
          "code-among-definitions",
          "wrong-kpi-number",
          "duplicate-indicator",
          "undeclared-stratum",
          "stratum-without-its-base",
          "unused-stratum",
          "undeclared-stratum-value",
          "repeated-strata",
          "stratum-label-twice",
          "reserved-stratum",
          "stratum-of-no-indicator",
          "stratum-by-none",
          "open-stratum-by-populations",
          "values-by-none",
          "values-by-missing",
          "stratum-value-label-twice",
          "stratum-value-twice",
          "year-on-year-unknown-indicator",
          "report-unknown-indicator",
          "report-no-such-strata",
          "report-units-differ",
          "report-no-such-value",
          "report-unknown-stratum",
          "report-unknown-table",
          "report-unknown-column",
          "report-id-taken",
          "report-page-twice",
          "target-unknown-indicator",
          "target-of-words",
          "target-no-such-stratum",
          "target-no-such-stratum-value",
          "target-no-number",
          "target-without-per-cent",
          "target-above-the-whole",
          "target-in-another-unit",
          "target-range-upside-down",
          "target-interim-of-another-kind",
          "target-interim-not-before",
          "target-base-not-before",
          "target-no-such-day",
          "target-twice",
          "missing-dataset",
          "missing-waiver-file",
          "duplicate-waiver",
          "waiver-no-such-day",
          "missing-earlier-run",
          "earlier-run-no-json",
          "earlier-run-unknown-format",
          "earlier-run-broken",
          "earlier-run-not-earlier",
          "earlier-run-twice",
          "cannot-write-scratch",
          "missing-run",
          "run-no-json",
          "run-rows-broken",
          "run-unknown-format",
          "run-broken");

  private final FindingKinds kinds = new FindingKinds();

  static Stream<String> codes() throws IOException {
    Stream.Builder<String> codes = Stream.builder();
    for (String stage : new String[] {"source", "loading", "intake", "validation", "evaluation"}) {
      Path file = Path.of("src/main/resources/kpi/messages", stage + "_ja.properties");
      Files.readAllLines(file).stream()
          .filter(line -> line.matches("[a-z-]+\\.what = .*"))
          .map(line -> line.substring(0, line.indexOf('.')))
          .filter(code -> !NOT_OF_DATA.contains(code))
          .forEach(codes::add);
    }
    return codes.build();
  }

  @Test
  void a_kind_is_named_in_japanese_and_one_of_a_rule_by_the_name_of_the_rule() {
    assertThat(kinds.of("duplicate-key")).containsPattern("[\\p{IsHan}\\p{IsHiragana}]");
    assertThat(kinds.of("設立年が未来である")).isEqualTo("設立年が未来である");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void every_code_that_may_be_told_of_data_has_a_name(String code) {
    assertThat(kinds.of(code)).isNotEqualTo(code).doesNotContain(code);
  }
}
