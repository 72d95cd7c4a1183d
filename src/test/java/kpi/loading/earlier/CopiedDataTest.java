package kpi.loading.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kpi.loading.dataset.Dataset;
import kpi.loading.year.RowPrints.RowPrint;
import kpi.loading.year.YearPrints;
import kpi.loading.year.YearPrints.TablePrints;
import kpi.model.FiscalYear;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half of the companies may be as they were a year before, and ten rows are the fewest. */
class CopiedDataTest {

  private static final String COMPANIES = "companies.csv";

  @TempDir private Path folder;

  private final SortedMap<String, TablePrints> tables = new TreeMap<>();
  private final SortedMap<String, TablePrints> tablesBefore = new TreeMap<>();
  private SmallYear data;

  @BeforeEach
  void prepare() {
    data = new SmallYear(folder).withTable("companies");
  }

  @Test
  void a_table_all_of_whose_rows_are_those_of_the_year_before_is_told_in_any_order()
      throws Rejected {
    List<RowPrint> rows = answers(1, 12);
    List<RowPrint> shuffled = new ArrayList<>(rows);
    Collections.reverse(shuffled);
    now(rows);
    before(shuffled);
    assertThat(told())
        .containsExactly(
            Message.warning("table-of-an-earlier-year", Place.of(COMPANIES), "R6", "12"));
  }

  @Test
  void a_small_table_that_is_the_same_as_a_whole_is_told_as_well() throws Rejected {
    now(answers(1, 1));
    before(answers(1, 1));
    assertThat(told()).extracting(Message::code).containsExactly("table-of-an-earlier-year");
  }

  @Test
  void more_than_half_of_the_rows_is_told_at_the_first_of_them() throws Rejected {
    now(join(answers(101, 108), answers(1, 11)));
    before(answers(1, 20));
    assertThat(told())
        .containsExactly(
            Message.warning(
                "rows-of-an-earlier-year", Place.of(COMPANIES, 10), "R6", "11", "19", "20"));
  }

  @Test
  void half_of_the_rows_may_be_as_they_were() throws Rejected {
    now(join(answers(1, 10), answers(101, 110)));
    before(answers(1, 20));
    assertThat(told()).isEmpty();
  }

  @Test
  void nine_rows_are_too_few_to_tell_anything_and_ten_are_not() throws Rejected {
    now(join(answers(1, 9), answers(101, 101)));
    before(answers(1, 11));
    assertThat(told()).isEmpty();
    now(join(answers(1, 10), answers(101, 101)));
    assertThat(told()).extracting(Message::code).containsExactly("rows-of-an-earlier-year");
  }

  @Test
  void a_table_that_was_shortened_is_held_against_what_is_left() throws Rejected {
    now(answers(1, 12));
    before(answers(1, 100));
    assertThat(told())
        .extracting(Message::arguments)
        .containsExactly(List.of("R6", "12", "12", "100"));
  }

  @Test
  void a_table_put_before_many_new_rows_is_held_against_what_it_was() throws Rejected {
    now(answers(1, 100));
    before(answers(1, 12));
    assertThat(told())
        .extracting(Message::arguments)
        .containsExactly(List.of("R6", "12", "100", "12"));
  }

  @Test
  void the_same_answers_of_the_same_unit_count_although_the_row_changed() throws Rejected {
    now(answers(1, 12).stream().map(row -> changed(row, row.key())).toList());
    before(answers(1, 12));
    assertThat(told()).extracting(Message::code).containsExactly("rows-of-an-earlier-year");
  }

  @Test
  void the_same_answers_of_another_unit_do_not_count() throws Rejected {
    now(answers(1, 12).stream().map(row -> changed(row, "new" + row.key())).toList());
    before(answers(1, 12));
    assertThat(told()).isEmpty();
  }

  @Test
  void a_row_of_the_year_before_stands_for_one_row_and_not_for_two() throws Rejected {
    List<RowPrint> twelveTimes =
        IntStream.range(0, 12).mapToObj(i -> new RowPrint("C" + i, "row", "asked", i + 2)).toList();
    now(twelveTimes);
    before(join(answers(1, 11), List.of(new RowPrint("D", "row", "asked", 0))));
    assertThat(told()).isEmpty();
  }

  @Test
  void rows_that_answer_nothing_are_no_rows_of_a_year() throws Rejected {
    List<RowPrint> blank =
        IntStream.range(0, 30).mapToObj(i -> new RowPrint("C" + i, "row" + i, "", i + 2)).toList();
    now(blank);
    before(blank);
    assertThat(told()).isEmpty();
    now(join(blank, answers(1, 12)));
    before(join(blank, answers(1, 12)));
    assertThat(told()).extracting(Message::code).containsExactly("table-of-an-earlier-year");
  }

  @Test
  void where_rows_are_not_kept_one_by_one_the_same_bytes_are_told() throws Rejected {
    tables.put(COMPANIES, new TablePrints("aa", 60_000, List.of()));
    tablesBefore.put(COMPANIES, new TablePrints("aa", 60_000, List.of()));
    assertThat(told())
        .containsExactly(
            Message.warning("table-of-an-earlier-year", Place.of(COMPANIES), "R6", "60000"));
  }

  @Test
  void where_rows_are_not_kept_and_the_bytes_differ_it_is_said_that_nothing_was_compared()
      throws Rejected {
    Message note =
        Message.note(
            "earlier-run-without-rows", Place.of("r6/results.json"), "R6", COMPANIES, "50000");
    tables.put(COMPANIES, new TablePrints("aa", 60_000, List.of()));
    before(answers(1, 12));
    assertThat(told()).containsExactly(note);
    now(answers(1, 12));
    tablesBefore.put(COMPANIES, new TablePrints("bb", 60_000, List.of()));
    assertThat(told()).containsExactly(note);
  }

  @Test
  void of_a_table_that_has_no_rows_or_is_not_there_nothing_is_told() throws Rejected {
    TablePrints none = new TablePrints("aa", 0, List.of());
    tables.put(COMPANIES, none);
    tablesBefore.put(COMPANIES, none);
    assertThat(told()).isEmpty();
    tablesBefore.put(COMPANIES, new TablePrints("aa", 60_000, List.of()));
    assertThat(told()).isEmpty();
    tablesBefore.clear();
    now(answers(1, 12));
    assertThat(told()).isEmpty();
  }

  @Test
  void a_list_that_may_all_stay_is_not_looked_at() throws Rejected {
    data.withTable("hubs");
    tables.put("hubs.csv", new TablePrints("aa", 12, answers(1, 12)));
    tablesBefore.put("hubs.csv", new TablePrints("aa", 12, answers(1, 12)));
    assertThat(told()).isEmpty();
  }

  @Test
  void a_copied_table_cannot_have_been_published_for_this_year() throws Rejected {
    data.saying("provenance: {companies.csv: {name: published}}");
    now(answers(1, 12));
    before(answers(1, 12));
    assertThat(told())
        .extracting(Message::code)
        .containsExactlyInAnyOrder("table-of-an-earlier-year", "published-before-print");
    before(answers(101, 112));
    assertThat(told()).isEmpty();
  }

  @Test
  void some_rows_of_a_table_cannot_have_been_published_either() throws Rejected {
    data.saying("provenance: {companies.csv: {name: published}}");
    now(join(answers(101, 108), answers(1, 11)));
    before(answers(1, 20));
    assertThat(told())
        .extracting(Message::code)
        .containsExactlyInAnyOrder("rows-of-an-earlier-year", "published-before-print");
  }

  @Test
  void a_table_known_by_its_bytes_alone_cannot_have_been_published_if_they_are_the_same()
      throws Rejected {
    data.saying("provenance: {companies.csv: {name: published}}");
    tables.put(COMPANIES, new TablePrints("aa", 60_000, List.of()));
    tablesBefore.put(COMPANIES, new TablePrints("aa", 60_000, List.of()));
    assertThat(told())
        .extracting(Message::code)
        .containsExactlyInAnyOrder("table-of-an-earlier-year", "published-before-print");
    tablesBefore.put(COMPANIES, new TablePrints("bb", 60_000, List.of()));
    assertThat(told()).extracting(Message::code).containsExactly("earlier-run-without-rows");
    tablesBefore.put(COMPANIES, new TablePrints("aa", 0, List.of()));
    assertThat(told()).isEmpty();
    tablesBefore.clear();
    assertThat(told()).isEmpty();
  }

  private void now(List<RowPrint> rows) {
    tables.put(COMPANIES, new TablePrints("now", rows.size(), rows));
  }

  private void before(List<RowPrint> rows) {
    tablesBefore.put(COMPANIES, new TablePrints("before", rows.size(), rows));
  }

  /** Companies that answered, the first of them in line 2. */
  private static List<RowPrint> answers(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> new RowPrint("C" + i, "row" + i, "asked" + i, 2 + i - first))
        .toList();
  }

  private static RowPrint changed(RowPrint row, String key) {
    return new RowPrint(key, "changed " + row.row(), row.asked(), row.line());
  }

  private static List<RowPrint> join(List<RowPrint> one, List<RowPrint> other) {
    List<RowPrint> rows = new ArrayList<>(one);
    other.forEach(
        row -> rows.add(new RowPrint(row.key(), row.row(), row.asked(), row.line() + one.size())));
    return rows;
  }

  private List<Message> told() throws Rejected {
    Dataset dataset = data.open();
    YearPrints read = dataset.prints();
    YearPrints now = new YearPrints(read.files(), read.contents(), tables);
    YearPrints before = new YearPrints(new TreeMap<>(), new TreeMap<>(), tablesBefore);
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
    new CopiedData(dataset, now, run, messages).tell();
    return messages.sorted();
  }
}
