package kpi.loading.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.FiscalYear;
import kpi.model.dataset.RowNotes;
import kpi.model.dataset.RowNotes.Accepted;
import kpi.model.dataset.RowNotes.Same;
import kpi.model.fact.Fact;
import kpi.model.fact.RowWords;
import kpi.model.fact.TableSchema;
import kpi.model.result.RowCount;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.FileDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

  private static final String HEADER = "hub_id,phase,projects\n";
  private static final FiscalYear YEAR = new FiscalYear(2025);
  private static final RowWords WORDS = DictionaryFile.shipped().words();
  private static final TableSchema TABLE =
      DictionaryFile.shipped().table("joint_research").orElseThrow();

  @TempDir Path folder;
  private final Messages messages = new Messages();
  private final List<Fact> facts = new ArrayList<>();

  @Test
  void a_byte_order_mark_is_dropped_also_before_a_quoted_header() throws Exception {
    RowCount count = read("\uFEFF\"hub_id\",phase,projects\nH1,basic,1\n");
    assertThat(messages.sorted()).isEmpty();
    assertThat(count).isEqualTo(new RowCount("joint_research", 1, 1));
  }

  @Test
  void every_kind_of_line_end_is_understood() throws Exception {
    read("hub_id,phase,projects\r\nH1,basic,1\rH2,basic,2\nH3,basic,3");
    assertThat(messages.sorted()).isEmpty();
    assertThat(facts).extracting(Fact::id).containsExactly("H1/basic", "H2/basic", "H3/basic");
    assertThat(facts).extracting(Fact::line).containsExactly(2, 3, 4);
  }

  @Test
  void white_space_around_a_value_has_no_meaning() throws Exception {
    read(HEADER + " H1\u3000,\tbasic , 1\n");
    assertThat(messages.sorted()).isEmpty();
    assertThat(facts).extracting(Fact::id).containsExactly("H1/basic");
  }

  @Test
  void a_row_with_an_error_is_read_but_not_accepted() throws Exception {
    assertThat(read(HEADER + "H1,basic,x\nH2,basic,2\n"))
        .isEqualTo(new RowCount("joint_research", 2, 1));
    assertThat(facts).extracting(Fact::id).containsExactly("H2/basic");
  }

  @Test
  void a_row_with_an_error_still_counts_as_the_first_of_its_key() throws Exception {
    read(HEADER + "H1,basic,x\nH1,basic,2\n");
    assertThat(messages.sorted())
        .extracting(Message::code, Message::place)
        .containsExactly(
            tuple("bad-number", new Place("table.csv", 2, 3)),
            tuple("duplicate-key", new Place("table.csv", 3, 0)));
  }

  @Test
  void keys_that_differ_only_in_form_are_the_same() throws Exception {
    read(HEADER + "がん,basic,1\n か\u3099ん,basic,2\n");
    assertThat(messages.sorted()).extracting(Message::code).containsExactly("duplicate-key");
  }

  @Test
  void keys_that_differ_in_a_character_are_different_also_where_unicode_calls_it_equal()
      throws Exception {
    read(HEADER + "\u798F,basic,1\n\uFA1B,basic,2\nÅ,basic,1\n\u212B,basic,1\n");
    assertThat(messages.sorted()).isEmpty();
    assertThat(facts)
        .extracting(Fact::id)
        .containsExactly("\u798F/basic", "\uFA1B/basic", "Å/basic", "\u212B/basic");
  }

  @Test
  void a_cell_is_told_at_its_own_column_of_the_file() throws Exception {
    read("memo,projects,hub_id,phase\n\"a\r\nb\",x,H1,basic\r\n,1,H\uFFFE2,basic\n,1,H2,basic\n");
    assertThat(messages.sorted())
        .extracting(Message::code, Message::place)
        .containsExactly(
            tuple("unknown-column", new Place("table.csv", 1, 1)),
            tuple("bad-number", new Place("table.csv", 2, 2)),
            tuple("unwritable-character", new Place("table.csv", 4, 3)));
    assertThat(messages.sorted().get(2).arguments()).contains("U+FFFE", "H\uFFFD2");
    assertThat(facts.get(0).place(TABLE.column("projects").orElseThrow()).toString())
        .isEqualTo("joint_research.csv:5:2");
  }

  @Test
  void keys_that_are_the_same_only_when_joined_are_different() throws Exception {
    read(HEADER + "H1,basic,1\nH1/basic,basic,2\n");
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void another_character_set_is_refused_with_the_place() throws Exception {
    read((HEADER + "H1,basic,1\n拠点,basic,1\n").getBytes(Charset.forName("windows-31j")));
    assertThat(messages.sorted())
        .extracting(Message::code, Message::place)
        .containsExactly(tuple("not-utf-8", new Place("table.csv", 3, 1)));
  }

  @Test
  void a_quote_that_never_closes_is_found_early_in_a_long_file() throws Exception {
    read(HEADER + "H1,basic,1\n\"H2,basic,1\n" + "H3,basic,1\n".repeat(300_000));
    assertThat(messages.sorted())
        .extracting(Message::code, Message::place)
        .containsExactly(tuple("broken-quotes", new Place("table.csv", 3, 0)));
  }

  @Test
  void a_row_that_adds_others_up_is_told_at_the_cell_that_says_so() throws Exception {
    read("memo,projects,phase,hub_id\n,3,basic,合計\n,1,basic,H1\n");
    assertThat(messages.sorted())
        .extracting(Message::code, Message::place, Message::value)
        .contains(tuple("summary-row", new Place("table.csv", 2, 4), "合計"));
    assertThat(facts).extracting(Fact::id).containsExactly("H1/basic");
  }

  @Test
  void a_row_for_which_another_stands_is_counted_as_merged_and_not_handed_over() throws Exception {
    Place place = Place.of("dataset.yaml", 5);
    Same same = new Same("joint_research", "H1/basic", List.of("H2/basic", "H9/basic"), "", place);
    Path file =
        Files.writeString(
            folder.resolve("table.csv"), HEADER + "H1,basic,1\nH2,basic,1\nH3,basic,1\n");
    RowNotes notes = new RowNotes(List.of(), List.of(same), List.of());
    RowCount count =
        new CsvTable(TABLE, file, "table.csv", WORDS, notes, YEAR)
            .read(FileDigest.start(), messages, facts::add);
    assertThat(count).isEqualTo(new RowCount("joint_research", 3, 2, 1));
    assertThat(facts).extracting(Fact::id).containsExactly("H1/basic", "H3/basic");
    assertThat(messages.sorted())
        .containsExactly(Message.warning("dropped-row-missing", place, "table.csv", "H9/basic"));
  }

  @Test
  void a_summary_that_was_accepted_is_a_unit_and_another_one_is_not() throws Exception {
    Accepted accepted =
        new Accepted("joint_research", "合計/basic", "拠点の名", Place.of("dataset.yaml", 5));
    Path file =
        Files.writeString(
            folder.resolve("table.csv"), HEADER + "合計/,basic,1\n合計,basic,1\n平均,basic,1\n");
    RowNotes notes = new RowNotes(List.of(accepted), List.of(), List.of());
    new CsvTable(TABLE, file, "table.csv", WORDS, notes, YEAR)
        .read(FileDigest.start(), messages, facts::add);
    assertThat(facts).extracting(Fact::id).containsExactly("合計/basic");
    assertThat(messages.sorted())
        .extracting(Message::code, Message::place)
        .containsExactly(
            tuple("summary-row", new Place("table.csv", 2, 1)),
            tuple("summary-row", new Place("table.csv", 4, 1)));
  }

  @Test
  void a_line_that_is_too_long_to_show_is_cut_off_where_it_is_told() throws Exception {
    read(HEADER + "H1,basic," + "x".repeat(60) + "\nH2,basic," + "x".repeat(61) + "\n");
    assertThat(messages.sorted())
        .extracting(Message::value)
        .containsExactly("x".repeat(60), "x".repeat(60) + "…");
  }

  @Test
  void a_line_break_in_a_cell_is_told_as_such_wherever_it_stands() throws Exception {
    read(HEADER + "\"a\nb\",basic,1\n\"\rc\",basic,1\n\"\nd\",basic,1\n");
    assertThat(messages.sorted())
        .extracting(Message::code, Message::value)
        .containsExactly(
            tuple("line-break-in-cell", "a⏎b"),
            tuple("line-break-in-cell", "⏎c"),
            tuple("line-break-in-cell", "⏎d"));
  }

  @Test
  void blank_lines_before_the_header_are_no_part_of_it() throws Exception {
    read(",,,\n\n" + HEADER + "H1,basic,1\n");
    assertThat(messages.sorted()).isEmpty();
    assertThat(facts).extracting(Fact::id).containsExactly("H1/basic");
  }

  @Test
  void a_row_with_more_cells_than_the_header_is_told_with_both_numbers() throws Exception {
    read(HEADER + "H1,basic,1,2\nH2,basic\n");
    assertThat(messages.sorted())
        .extracting(Message::code, Message::place, Message::arguments)
        .containsExactly(
            tuple("wrong-field-count", new Place("table.csv", 2, 0), List.of("4", "3")),
            tuple("wrong-field-count", new Place("table.csv", 3, 0), List.of("2", "3")));
  }

  @Test
  void a_column_that_stands_twice_stops_the_table_at_its_header() throws Exception {
    read("hub_id,phase,projects,phase\nH1,basic,1,basic\n");
    assertThat(messages.sorted())
        .extracting(Message::code, Message::place)
        .containsExactly(tuple("duplicate-column", new Place("table.csv", 1, 4)));
    assertThat(facts).isEmpty();
  }

  @Test
  void the_digest_takes_in_every_byte_also_of_a_broken_table() throws Exception {
    for (String table : List.of(HEADER + "H1,basic,1\n", "\uFEFF" + HEADER + "a,\"b\"c\nx,y\n")) {
      Path file = Files.writeString(folder.resolve("digest.csv"), table);
      var digest = FileDigest.start();
      new CsvTable(TABLE, file, "digest.csv", WORDS, RowNotes.NONE, YEAR)
          .read(digest, new Messages(), fact -> {});
      assertThat(FileDigest.end(digest)).isEqualTo(FileDigest.sha256(file));
    }
  }

  @Test
  void a_file_that_is_not_there_is_missing_input_and_its_folder_is_not_told() {
    CsvTable table =
        new CsvTable(TABLE, folder.resolve("absent.csv"), "absent.csv", WORDS, RowNotes.NONE, YEAR);
    assertThatThrownBy(() -> table.read(FileDigest.start(), messages, facts::add))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.exitCode()).isEqualTo(ExitCode.INPUT_MISSING);
              assertThat(rejected.messages().toString()).doesNotContain(folder.toString());
            });
  }

  @Test
  void what_the_consumer_throws_comes_through() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), HEADER + "H1,basic,1\n");
    UncheckedIOException failure = new UncheckedIOException(new IOException());
    assertThatThrownBy(
            () ->
                new CsvTable(TABLE, file, "t.csv", WORDS, RowNotes.NONE, YEAR)
                    .read(
                        FileDigest.start(),
                        messages,
                        fact -> {
                          throw failure;
                        }))
        .isSameAs(failure);
  }

  private RowCount read(String table) throws Exception {
    return read(table.getBytes(StandardCharsets.UTF_8));
  }

  private RowCount read(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("table.csv"), bytes);
    return new CsvTable(TABLE, file, "table.csv", WORDS, RowNotes.NONE, YEAR)
        .read(FileDigest.start(), messages, facts::add);
  }
}
