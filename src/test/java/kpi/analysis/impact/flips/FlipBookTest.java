package kpi.analysis.impact.flips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kpi.analysis.impact.flips.Flip.Deciding;
import kpi.analysis.impact.flips.Flip.Transition;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

class FlipBookTest {

  @Test
  void flips_that_do_not_fit_into_memory_come_back_whole_sorted_and_more_than_once()
      throws IOException {
    List<Flip> flips =
        List.of(
            flip("乙", "C2", true),
            flip("甲", "C3\t\"\n", true),
            flip("甲", "C10", false),
            flip("甲", "C1", true),
            flip("乙", "C1", true));
    try (FlipBook book = new FlipBook(2)) {
      flips.forEach(book::add);
      List<Flip> expected =
          List.of(flips.get(4), flips.get(0), flips.get(3), flips.get(2), flips.get(1));
      assertThat(read(book)).isEqualTo(expected);
      assertThat(read(book)).isEqualTo(expected);
    }
  }

  @Test
  void flips_are_counted_by_rule_and_by_whether_they_are_listed() throws IOException {
    try (FlipBook book = new FlipBook()) {
      book.add(flip("甲", "C1", true));
      book.add(flip("甲", "C2", true));
      book.add(flip("乙", "C1", false));
      assertThat(book.listed()).isEqualTo(2);
      assertThat(book.others()).isEqualTo(1);
      assertThat(book.count("規則", true)).isEqualTo(2);
      assertThat(book.count("規則", false)).isEqualTo(1);
      assertThat(book.count("ほかの規則", true)).isZero();
      assertThat(book.through("規則"))
          .containsEntry(new Transition("甲", true, Answer.YES, Answer.UNDETERMINED), 2L);
    }
  }

  private static Flip flip(String population, String subject, boolean listed) {
    Place place = new Place("rules/company.dslr", 3, 7);
    return new Flip(
        population,
        "company",
        subject,
        Answer.YES,
        Answer.UNDETERMINED,
        listed,
        List.of("規則"),
        List.of(new Deciding(population, "文", place, Answer.ABSENT, Answer.UNDETERMINED)));
  }

  private static List<Flip> read(FlipBook book) throws IOException {
    List<Flip> read = new ArrayList<>();
    book.forEach(read::add);
    return read;
  }
}
