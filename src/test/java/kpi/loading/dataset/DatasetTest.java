package kpi.loading.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.loading.Case;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.dataset.DatasetHeader;
import kpi.model.dataset.FollowUp;
import kpi.model.dataset.PublishedFigure;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.model.result.Origin;
import kpi.model.result.RowCount;
import kpi.model.series.HistoryEntry;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.FileDigest;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {

  private static final DataDictionary DICTIONARY = DictionaryFile.shipped();
  private static final Path R7 = Path.of("fixtures/r7");

  private final Messages messages = new Messages();

  @Test
  void the_header_is_read_whole() throws Rejected {
    DatasetHeader header = sound().header();
    assertThat(header.title()).isEqualTo("検証");
    assertThat(header.fiscalYear()).isEqualTo(new FiscalYear(2025));
    assertThat(header.referenceDate()).isEqualTo("2026-01-01");
    assertThat(header.notes()).containsExactly("仮定です");
    assertThat(header.sent()).contains(300);
    assertThat(header.receivedUntil()).contains(LocalDate.of(2026, 1, 31));
    assertThat(header.asOf("themes")).isEqualTo("2025-12-31");
    assertThat(header.tables().get("themes").assumed()).isTrue();
    assertThat(header.tables().get("courses").period()).contains("2025-04-01/2026-03-31");
    assertThat(header.tables().get("courses").assumed()).isFalse();
  }

  @Test
  void provenance_is_found_with_and_without_extension() throws Rejected {
    DatasetHeader header = sound().header();
    assertThat(header.isSynthetic("hubs", "name")).isFalse();
    assertThat(header.isSynthetic("approvals", "startup")).isFalse();
    assertThat(header.isSynthetic("approvals", "kind")).isTrue();
    assertThat(header.provenance().get("followups")).isEqualTo(Map.of("default", "survey"));
  }

  @Test
  void only_the_tables_that_are_there_are_named() throws Rejected {
    Dataset dataset = sound();
    assertThat(dataset.tables())
        .extracting(TableSchema::name)
        .containsExactly("hubs", "themes", "approvals");
    assertThat(dataset.has(table("hubs"))).isTrue();
    assertThat(dataset.has(table("courses"))).isFalse();
  }

  @Test
  void columns_stand_in_any_order_and_blank_is_unknown() throws Rejected {
    List<Fact> hubs = facts("hubs");
    assertThat(hubs).extracting(Fact::id).containsExactly("H1", "H2", "H3");
    assertThat(hubs).extracting(Fact::line).containsExactly(2, 3, 4);
    assertThat(hubs.get(0).values())
        .containsExactly(
            new Value.Text("H1"),
            new Value.Text("がん研究"),
            Value.BLANK,
            Value.BLANK,
            Value.BLANK,
            new Value.Flag(true));
    assertThat(hubs.get(1).values())
        .containsExactly(
            new Value.Text("H2"),
            new Value.Text("大学, \"北\""),
            new Value.Text("z"),
            new Value.Text("y"),
            new Value.Text("x"),
            Value.BLANK);
    assertThat(hubs.get(2).values().subList(1, 6)).containsOnly(Value.BLANK);
  }

  @Test
  void lines_of_nothing_but_commas_at_the_end_are_no_rows() throws Rejected {
    RowCount count = sound().rows(table("hubs"), messages, fact -> {});
    assertThat(count).isEqualTo(new RowCount("hubs", 3, 3));
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_key_of_several_columns_is_joined() throws Rejected {
    assertThat(facts("approvals")).extracting(Fact::id).containsExactly("R7/1", "R6/1");
  }

  @Test
  void history_gives_a_value_wherever_there_is_one() throws Rejected {
    List<HistoryEntry> history = sound().history();
    assertThat(history)
        .extracting(HistoryEntry::value)
        .containsExactly(
            Optional.of(BigFraction.of(11, 107)),
            Optional.of(BigFraction.of(268, 1000)),
            Optional.of(BigFraction.of(521, 4)),
            Optional.empty());
    assertThat(history.get(0).numerator()).contains(BigFraction.of(11));
    assertThat(history.get(0).note()).contains("注記");
    assertThat(history.get(1).cell())
        .isEqualTo(CellId.of("stage-up-share", Map.of("scope", "all", "adopted", "4")));
    assertThat(history.get(1).printed()).contains("26.8%");
    assertThat(history.get(1).place()).isEqualTo(new Place("history.yaml", 5, 7));
    assertThat(history.get(2).origin()).isEqualTo(Origin.COMPUTED);
    assertThat(history.get(2).breakNote()).contains("定義の変更");
    assertThat(history.get(3).year()).isEqualTo(new FiscalYear(2024));
    assertThat(history.get(3).printed()).contains("-");
  }

  @Test
  void what_is_not_reported_is_absent_and_not_zero() throws Rejected {
    List<FollowUp> followUps = sound().followUps();
    assertThat(followUps.get(0).status()).isEmpty();
    assertThat(followUps.get(0).numbers().get(0).value()).isEmpty();
    assertThat(followUps.get(1).status()).contains("進んでいる");
    assertThat(followUps.get(1).numbers().get(0).value().orElseThrow())
        .isEqualByComparingTo("12.5");
  }

  @Test
  void inputs_are_what_the_program_reads_with_the_digest_of_each() throws Exception {
    Dataset dataset = sound();
    dataset.rows(table("hubs"), messages, fact -> {});
    SortedMap<String, String> digests = new TreeMap<>(dataset.prints().files());
    assertThat(digests.keySet()).containsExactly("dataset.yaml", "followups.yaml", "history.yaml");
    dataset.prints().tables().forEach((name, table) -> digests.put(name, table.digest()));
    assertThat(digests.keySet()).contains("approvals.csv", "hubs.csv", "themes.csv").hasSize(6);
    for (Map.Entry<String, String> input : digests.entrySet()) {
      assertThat(input.getValue())
          .isEqualTo(FileDigest.sha256(Case.dataset("sound").resolve(input.getKey())));
    }
  }

  @Test
  void a_folder_that_is_not_there_is_missing_input() {
    assertThatThrownBy(() -> Dataset.open(Path.of("no/such/folder"), DICTIONARY, messages))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.exitCode()).isEqualTo(ExitCode.INPUT_MISSING);
              assertThat(rejected.messages().get(0).code()).isEqualTo("missing-dataset");
              assertThat(rejected.messages().get(0).place()).isEqualTo(Place.of("folder"));
            });
  }

  @Test
  void a_header_in_another_character_set_is_refused_with_the_place(@TempDir Path folder)
      throws IOException {
    Files.write(folder.resolve("dataset.yaml"), new byte[] {'a', ':', ' ', (byte) 0x8B});
    assertThatThrownBy(() -> Dataset.open(folder, DICTIONARY, messages))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.exitCode()).isEqualTo(ExitCode.DATA_UNUSABLE);
              assertThat(rejected.messages().get(0).code()).isEqualTo("not-utf-8");
              assertThat(rejected.messages().get(0).place())
                  .isEqualTo(new Place("dataset.yaml", 1, 4));
            });
  }

  @Test
  void earlier_findings_of_the_caller_do_not_reject_a_sound_dataset() throws Rejected {
    messages.add(kpi.source.Message.error("earlier", Place.of("rules")));
    assertThat(Dataset.open(Case.dataset("sound"), DICTIONARY, messages).tables()).hasSize(3);
  }

  @Test
  void the_fixture_of_r7_is_read_without_a_finding() throws Rejected {
    Dataset dataset = Dataset.open(R7, DICTIONARY, messages);
    for (TableSchema table : DICTIONARY.tables()) {
      RowCount count = dataset.rows(table, messages, fact -> {});
      assertThat(count.accepted()).isEqualTo(count.read()).isPositive();
    }
    assertThat(messages.sorted()).isEmpty();
    assertThat(dataset.followUps()).hasSize(12);
    assertThat(dataset.references()).isNotEmpty();
    assertThat(dataset.yaml("published")).isPresent();
    assertThat(dataset.published())
        .contains(
            new PublishedFigure(CellId.of("respondents"), Optional.empty(), "134", "KPI2 結果"));
  }

  private Dataset sound() throws Rejected {
    return Dataset.open(Case.dataset("sound"), DICTIONARY, messages);
  }

  private List<Fact> facts(String table) throws Rejected {
    List<Fact> facts = new ArrayList<>();
    sound().rows(table(table), messages, facts::add);
    return facts;
  }

  private static TableSchema table(String name) {
    return DICTIONARY.table(name).orElseThrow();
  }
}
