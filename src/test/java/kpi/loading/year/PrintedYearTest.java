package kpi.loading.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kpi.loading.earlier.SmallYear;
import kpi.source.Message;
import kpi.source.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data of R7 with printed figures, some of which say of which year they are. */
class PrintedYearTest {

  @TempDir private Path folder;

  private SmallYear data;

  @BeforeEach
  void prepare() {
    data = new SmallYear(folder).withTable("companies");
  }

  @Test
  void a_series_that_ends_two_years_before_was_printed_a_year_before() {
    printed("", "R5", "R4");
    assertThat(told()).containsExactly("print-of-the-year-before");
  }

  @Test
  void a_series_up_to_the_year_before_is_of_this_year() {
    printed("", "R6", "R5", "R4");
    assertThat(told()).isEmpty();
  }

  @Test
  void one_earlier_year_alone_is_no_series() {
    printed("", "R5");
    assertThat(told()).isEmpty();
    printed("", "R5", "R3");
    assertThat(told()).isEmpty();
  }

  @Test
  void figures_of_earlier_years_alone_say_nothing_of_this_one() {
    printed("R5", "R4");
    assertThat(told()).isEmpty();
  }

  @Test
  void a_figure_that_names_this_year_is_of_it() {
    printed("R7", "R5", "R4");
    assertThat(told()).containsExactly("print-of-the-year-before");
    printed("R7", "R6", "R5", "R4");
    assertThat(told()).isEmpty();
  }

  @Test
  void a_table_cannot_be_called_published_before_its_year_is_printed() {
    data.saying("provenance: {companies.csv: {default: survey, employees: published}}");
    assertThat(told()).containsExactly("published-before-print");
    printed("");
    assertThat(told()).isEmpty();
    printed("R6");
    assertThat(told()).containsExactly("published-before-print");
  }

  @Test
  void what_is_not_asked_anew_may_be_public_before_but_not_if_the_print_was_carried_over() {
    data.saying("provenance: {companies.csv: {default: survey, name: published}}");
    assertThat(told()).isEmpty();
    printed("", "R5", "R4");
    assertThat(told()).containsExactly("published-before-print", "print-of-the-year-before");
  }

  private void printed(String... years) {
    StringBuilder text = new StringBuilder("format: kpi-published/1\nfigures:\n");
    for (String year : years) {
      String of = year.isEmpty() ? "" : "fiscal-year: " + year + ", ";
      text.append("  - {indicator: respondents, ").append(of).append("printed: \"1\", page: x}\n");
    }
    data.with("published.yaml", text.toString());
  }

  private List<String> told() {
    Messages messages = new Messages();
    data.open().yearCheck().check(messages);
    return messages.sorted().stream().map(Message::code).toList();
  }
}
