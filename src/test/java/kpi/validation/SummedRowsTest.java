package kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import kpi.FactOf;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.source.Message;
import kpi.source.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummedRowsTest {

  private static final TableSchema COURSES = table("courses");
  private static final TableSchema ANSWERS = table("satisfaction");
  private static final BiPredicate<Column, Fact> NOTHING_IS_DECLARED = (column, fact) -> false;

  private final List<Fact> facts = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60 10 20 30        | 1
          10 20 60 30        | 1
          10 10              | 0
          30 10 20           | 0
          5 5 0 0            | 0
          5 3 2 0            | 1
          0 0 0 0            | 0
          60 10 20 31        | 0
          60 10 20 30 60     | 0
          10 5 5 _           | 0
          10 5 3 2 _         | 1
          _ _ _ _            | 0
          999999999999999999 999999999999999999 999999999999999999 999999999999999999 | 0
          """)
  void a_number_is_a_sum_if_it_is_that_of_three_or_more_others(String numbers, int sums) {
    for (String number : numbers.split(" ")) {
      course("H1", "1", Map.of("participants", number.replace("_", "")));
    }
    assertThat(told(NOTHING_IS_DECLARED)).hasSize(sums);
  }

  @Test
  void the_order_of_rows_does_not_matter() {
    for (int number : new int[] {7, 60, 10, 20, 23, 1, 2, 3, 6}) {
      course("H1", number < 7 ? "2" : "1", Map.of("participants", Integer.toString(number)));
    }
    Random random = new Random(14);
    for (int n = 0; n < 50; n++) {
      Collections.shuffle(facts, random);
      assertThat(told(NOTHING_IS_DECLARED))
          .extracting(message -> message.place().line(), Message::value)
          .containsExactlyInAnyOrder(tuple(3, "60"), tuple(10, "6"));
    }
  }

  @Test
  void every_number_of_the_row_must_be_a_sum() {
    course("H1", "1", Map.of("participants", "60", "physicians", "9"));
    course("H1", "1", Map.of("participants", "10", "physicians", "1"));
    course("H1", "1", Map.of("participants", "20", "physicians", "2"));
    course("H1", "1", Map.of("participants", "30", "physicians", "5"));
    assertThat(told(NOTHING_IS_DECLARED)).isEmpty();
    Value eight = new Value.Number(new BigDecimal(8));
    facts.set(0, facts.get(0).with(COURSES.column("physicians").orElseThrow(), eight));
    assertThat(told(NOTHING_IS_DECLARED)).hasSize(1);
  }

  @Test
  void a_declared_answer_can_be_half_of_all() {
    answer("満足度100%", 10);
    answer("満足度80%", 5);
    answer("満足度60%", 3);
    answer("満足度40%", 2);
    assertThat(told((column, fact) -> true)).isEmpty();
    assertThat(told(NOTHING_IS_DECLARED)).hasSize(1);
  }

  @Test
  void a_row_that_a_person_has_looked_at_is_accepted() {
    answer("答えない", 10);
    answer("はい", 5);
    answer("いいえ", 3);
    answer("どちらでもない", 2);
    assertThat(told(NOTHING_IS_DECLARED)).hasSize(1);
    assertThat(told(Set.of("1/satisfaction/答えない"), NOTHING_IS_DECLARED)).isEmpty();
  }

  @Test
  void a_company_that_answers_as_one_is_no_sum_by_its_capital_alone() {
    company("C2", 100_000_000, Map.of());
    company("C3", 100_000_000, Map.of());
    company("C4", 100_000_000, Map.of());
    company("C1", 300_000_000, Map.of("own_rd", "yes", "export", "no", "founded", "2020"));
    assertThat(told(NOTHING_IS_DECLARED)).isEmpty();
    facts.remove(3);
    company("C9", 300_000_000, Map.of("name", "全回答"));
    assertThat(told(NOTHING_IS_DECLARED)).hasSize(1);
  }

  private List<Message> told(BiPredicate<Column, Fact> isDeclared) {
    return told(Set.of(), isDeclared);
  }

  private List<Message> told(Set<String> accepted, BiPredicate<Column, Fact> isDeclared) {
    SummedRows sums = new SummedRows(facts.get(0).table(), accepted, isDeclared);
    facts.forEach(sums::add);
    Messages messages = new Messages();
    sums.report(messages);
    return messages.sorted();
  }

  private void course(String hub, String theme, Map<String, String> numbers) {
    Map<String, String> cells = new HashMap<>(numbers);
    cells.put("hub_id", hub);
    cells.put("theme", theme);
    cells.put("course_name", "研修" + facts.size());
    add(COURSES, cells);
  }

  private void answer(String answer, int respondents) {
    Map<String, String> cells = new HashMap<>(Map.of("theme", "1", "question", "satisfaction"));
    cells.put("answer", answer);
    cells.put("respondents", Integer.toString(respondents));
    add(ANSWERS, cells);
  }

  private void company(String id, int capital, Map<String, String> answers) {
    Map<String, String> cells = new HashMap<>(answers);
    cells.put("company_id", id);
    cells.put("capital_yen", Integer.toString(capital));
    add(table("companies"), cells);
  }

  private void add(TableSchema table, Map<String, String> cells) {
    facts.add(new Fact(table, facts.size() + 2, FactOf.row(table, cells).values()));
  }

  private static TableSchema table(String name) {
    return DictionaryFile.shipped().table(name).orElseThrow();
  }
}
