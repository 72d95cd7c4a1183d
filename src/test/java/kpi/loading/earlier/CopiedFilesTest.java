package kpi.loading.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.loading.dataset.Dataset;
import kpi.loading.year.YearPrints;
import kpi.model.FiscalYear;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without rows that are those of the year before. */
class CopiedFilesTest {

  private static final String FOLLOW_UPS =
      """
      format: kpi-followups/1
      items:
        - {kpi: 8, item: device-lag, label: 状況, status: %s, source: "", reporter: 厚生労働省, \
      date: "", indicators: [{id: device-lag, value: %s, unit: 月}]}
      """;

  @TempDir private Path folder;

  private SmallYear data;

  @BeforeEach
  void prepare() {
    data = new SmallYear(folder);
  }

  @Test
  void a_file_that_says_what_it_said_a_year_before_is_told() throws Rejected {
    data.with("commentary.yaml", "format: kpi-commentary/1\nkpis: []\n");
    assertThat(told(contents()))
        .containsExactly(
            Message.warning("file-of-an-earlier-year", Place.of("commentary.yaml"), "R6"));
  }

  @Test
  void of_results_that_keep_no_contents_the_same_bytes_are_told() throws Rejected {
    data.with("commentary.yaml", "format: kpi-commentary/1\nkpis: []\n");
    SortedMap<String, String> files = data.open().prints().files();
    assertThat(told(new YearPrints(files, new TreeMap<>(), new TreeMap<>())))
        .extracting(Message::code)
        .containsExactly("file-of-an-earlier-year");
  }

  @Test
  void a_file_that_was_written_anew_or_was_not_there_is_not_told() throws Rejected {
    data.with("commentary.yaml", "format: kpi-commentary/1\nkpis: []\n");
    SortedMap<String, String> other = new TreeMap<>(Map.of("commentary.yaml", "別の内容"));
    assertThat(told(new YearPrints(other, other, new TreeMap<>()))).isEmpty();
    assertThat(told(new YearPrints(new TreeMap<>(), new TreeMap<>(), new TreeMap<>()))).isEmpty();
  }

  @Test
  void figures_from_outside_may_stay_which_is_only_noted() throws Rejected {
    data.with("references.yaml", "format: kpi-references/1\nreferences: []\n");
    assertThat(told(contents()))
        .containsExactly(
            Message.note("file-as-in-an-earlier-year", Place.of("references.yaml"), "R6"));
  }

  @Test
  void nothing_may_be_reported_two_years_running() throws Rejected {
    data.with("followups.yaml", FOLLOW_UPS.formatted("未報告", "null"));
    assertThat(told(contents())).isEmpty();
  }

  @Test
  void the_same_report_two_years_running_is_told() throws Rejected {
    data.with("followups.yaml", FOLLOW_UPS.formatted("進んでいる", "null"));
    assertThat(told(contents())).extracting(Message::code).containsOnly("file-of-an-earlier-year");
    data.with("followups.yaml", FOLLOW_UPS.formatted("未報告", "12.5"));
    assertThat(told(contents())).extracting(Message::code).containsOnly("file-of-an-earlier-year");
  }

  @Test
  void a_table_that_is_called_published_was_not_printed_if_the_print_is_a_copy() throws Rejected {
    data.withTable("companies")
        .saying("provenance: {companies.csv: {name: published}}")
        .with(
            "published.yaml",
            """
            format: kpi-published/1
            figures:
              - {indicator: respondents, printed: "134", page: "KPI2 結果"}
            """);
    assertThat(told(contents()))
        .extracting(Message::code)
        .containsExactlyInAnyOrder("file-of-an-earlier-year", "published-before-print");
    YearPrints nothing = new YearPrints(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    assertThat(told(nothing)).isEmpty();
  }

  /** A year before whose files say what those of this year say. */
  private YearPrints contents() throws Rejected {
    return new YearPrints(new TreeMap<>(), data.open().prints().contents(), new TreeMap<>());
  }

  private List<Message> told(YearPrints before) throws Rejected {
    Dataset dataset = data.open();
    EarlierRun run =
        new EarlierRun(
            "r6/results.json",
            "results.json",
            new FiscalYear(2024),
            "",
            List.of(),
            0,
            Optional.of(before));
    Messages messages = new Messages();
    new CopiedData(dataset, dataset.prints(), run, messages).tell();
    return messages.sorted();
  }
}
