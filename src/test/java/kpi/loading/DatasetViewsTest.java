package kpi.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kpi.Shipped;
import kpi.loading.dataset.Dataset;
import kpi.loading.dataset.RowWork;
import kpi.loading.earlier.SmallYear;
import kpi.loading.year.YearPrints.TablePrints;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.printed.PrintedReport.AddedRates;
import kpi.model.printed.PrintedReport.PrintedCount;
import kpi.model.printed.PrintedReport.PrintedSum;
import kpi.model.result.RowCount;
import kpi.model.series.HistoryEntry;
import kpi.model.series.SeriesBreak;
import kpi.source.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset looked at in another way, which leaves the one that was opened as it is. */
class DatasetViewsTest {

  private static final String PUBLISHED =
      """
      format: kpi-published/1
      figures:
        - {indicator: a, stratum: {scope: all}, printed: "3", page: 表1}
        - {indicator: a, stratum: {scope: over-one-year}, printed: "2", page: 表1}
        - {indicator: a, stratum: {scope: all}, printed: "9", page: 表2}
        - {indicator: a, stratum: {scope: all}, fiscal-year: R6, printed: "8", page: 表1}
      sums:
        - {total: {indicator: b, printed: "5"}, parts: {indicator: a}, page: 表1}
        - total: {indicator: b, printed: "5"}
          parts: {figures: [{indicator: a, stratum: {scope: over-one-year}}]}
          page: 表2
      rates:
        - printed: "60%"
          of: [{indicator: c}, {indicator: d}]
          correct: {indicator: e}
          page: 表3
      counts:
        - {printed: "7", compare: {indicator: f}, page: 表4, note: 注}
        - {printed: "7", compare: {indicator: f}, page: 表5}
      """;

  @TempDir private Path folder;

  private final Messages messages = new Messages();
  private final TableSchema hubs = Shipped.dictionary().table("hubs").orElseThrow();
  private final TableSchema joint = Shipped.dictionary().table("joint_research").orElseThrow();
  private SmallYear data;

  @BeforeEach
  void prepare() {
    data = new SmallYear(folder).withTable("hubs");
  }

  @Test
  void on_another_reference_date_only_the_date_is_another() {
    Dataset dataset = data.open();
    Dataset moved = dataset.withReferenceDate(LocalDate.of(2026, 3, 31));
    assertThat(moved.header().referenceDate()).isEqualTo("2026-03-31");
    assertThat(moved.header().title()).isEqualTo(dataset.header().title());
    assertThat(dataset.header().referenceDate()).isEqualTo("2026-01-01");
    assertThat(moved.tables()).isEqualTo(dataset.tables());
  }

  @Test
  void another_history_takes_the_place_of_the_one_that_was_read_and_breaks_stay() {
    Dataset dataset =
        data.with(
                "history.yaml",
                """
                format: kpi-history/1
                years:
                  R5: [{indicator: a, value: 1, origin: published}]
                  R6: [{indicator: a, value: 2, origin: published}]
                breaks:
                  - {indicator: a, stratum: {scope: all}, fiscal-year: R7, note: 調査の変更}
                """)
            .open();
    Dataset shortened = dataset.withHistory(dataset.history().subList(1, 2));
    assertThat(shortened.history())
        .extracting(HistoryEntry::year)
        .containsExactly(new FiscalYear(2024));
    assertThat(dataset.history()).hasSize(2);
    assertThat(shortened.breaks())
        .isEqualTo(dataset.breaks())
        .containsExactly(
            new SeriesBreak(CellId.of("a", Map.of("scope", "all")), new FiscalYear(2025), "調査の変更"));
  }

  @Test
  void what_tells_years_and_rows_apart_comes_from_the_data_dictionary() {
    Dataset dataset = data.open();
    assertThat(dataset.yearSigns()).isEqualTo(Shipped.dictionary().year());
    assertThat(dataset.words()).isEqualTo(Shipped.dictionary().words());
    assertThat(dataset.yearCheck().header()).isEqualTo(dataset.header());
    assertThat(dataset.yearCheck().dictionary()).isEqualTo(Shipped.dictionary());
  }

  @Test
  void who_watches_is_told_of_each_row() throws Exception {
    List<String> seen = new ArrayList<>();
    Dataset watched =
        joint(3).watchedBy((work, subject, done, total) -> seen.add(subject + " " + done));
    watched.rows(joint, messages, fact -> {});
    assertThat(seen).containsExactly("共同研究 1", "共同研究 2", "共同研究 3");
  }

  @Test
  void rows_have_prints_only_where_they_are_asked_for_and_a_new_year_changes_them()
      throws Exception {
    data.with(
        "hubs.csv",
        "hub_id,name,programme,ministry,field,supports_international_trials\nH1,,,,,\n");
    Dataset dataset = joint(3);
    dataset.rows(joint, messages, fact -> {});
    assertThat(print(dataset, "joint_research.csv").rows()).isEmpty();
    assertThat(print(dataset, "joint_research.csv").count()).isEqualTo(3);
    Dataset keeping = dataset.keepingPrints();
    keeping.rows(joint, messages, fact -> {});
    keeping.rows(hubs, messages, fact -> {});
    assertThat(print(keeping, "joint_research.csv").areWhole()).isTrue();
    assertThat(print(keeping, "hubs.csv").rows()).isEmpty();
  }

  @Test
  void what_the_yaml_files_say_is_known_by_its_contents() throws Exception {
    data.with("references.yaml", "format: kpi-references/1\nreferences: []\n");
    String written = data.open().prints().contents().get("references.yaml");
    data.with("references.yaml", "# 注\nformat: 'kpi-references/1'\nreferences:   []\n");
    assertThat(data.open().prints().contents())
        .containsOnlyKeys("dataset.yaml", "references.yaml")
        .containsEntry("references.yaml", written);
    assertThat(written).matches("[0-9a-f]{64}");
  }

  @Test
  void rows_worked_on_by_several_threads_are_all_counted() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(2);
    List<Integer> taken = new ArrayList<>();
    RowWork<Integer> sizes =
        new RowWork<>() {
          @Override
          public Integer work(List<Fact> rows) {
            return rows.size();
          }

          @Override
          public void take(Integer worked) {
            taken.add(worked);
          }
        };
    RowCount count = joint(4).rows(joint, messages, workers, 2, sizes);
    workers.shutdown();
    assertThat(count).isEqualTo(new RowCount("joint_research", 4, 4));
    assertThat(taken).containsExactly(4);
  }

  @Test
  void a_printed_report_is_read_with_its_sums_rates_and_counts() {
    var report = data.with("published.yaml", PUBLISHED).open().printedReport();
    assertThat(report.figures()).hasSize(4);
    assertThat(report.sums())
        .extracting(PrintedSum::total)
        .extracting("page")
        .containsExactly("表1", "表2");
    assertThat(report.sums().get(0).parts())
        .as("of a figure that is printed twice the first, and none of an earlier year")
        .containsExactly(report.figures().get(0), report.figures().get(1));
    assertThat(report.sums().get(1).parts()).containsExactly(report.figures().get(1));
    assertThat(report.rates())
        .containsExactly(
            new AddedRates("60%", List.of(CellId.of("c"), CellId.of("d")), CellId.of("e"), "表3"));
    assertThat(report.counts())
        .containsExactly(
            new PrintedCount("7", CellId.of("f"), "表4", Optional.of("注")),
            new PrintedCount("7", CellId.of("f"), "表5", Optional.empty()));
  }

  private static TablePrints print(Dataset dataset, String table) throws Exception {
    return dataset.prints().tables().get(table);
  }

  private Dataset joint(int rows) {
    StringBuilder table = new StringBuilder("hub_id,phase,projects\n");
    for (int i = 0; i < rows; i++) {
      table.append('H').append(i).append(",basic,").append(i).append('\n');
    }
    return data.with("joint_research.csv", table.toString()).open();
  }
}
