package kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kpi.FactOf;
import kpi.Shipped;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.definition.DeclaredLabels;
import kpi.model.fact.Fact;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

class DoublesTest {

  private static final FoldedName NAMES =
      new FoldedName(DictionaryFile.shipped().words().legalForms());

  private final List<Fact> facts = new ArrayList<>();

  @Test
  void number_and_name_together_are_told_once() {
    company("C1", Map.of("name", "株式会社模擬", "corporate_number", "1", "employees", "5"));
    company("C2", Map.of("name", "模擬㈱", "corporate_number", "１", "employees", "6"));
    assertThat(told(Set.of()))
        .extracting(Message::code, Message::place, Message::arguments, Message::value)
        .containsExactly(
            tuple(
                "unit-twice-differently",
                new Place("companies.csv", 3, 3),
                List.of("C2", "C1", "companies.csv:2:3", "法人番号、企業名", "従業員数（5／6）"),
                "１"));
  }

  @Test
  void each_repetition_names_the_first_row_of_the_file() {
    for (int n = 1; n <= 4; n++) {
      company("C" + n, Map.of("name", "模擬"));
    }
    assertThat(told(Set.of()))
        .extracting(message -> message.arguments().get(1))
        .containsExactly("C1", "C1", "C1");
    assertThat(told(Set.of("C1")))
        .extracting(message -> message.arguments().get(1))
        .containsExactly("C2", "C2");
  }

  @Test
  void a_blank_is_no_contradiction() {
    company("C1", Map.of("name", "模擬", "employees", "5", "founded", "2020"));
    company("C2", Map.of("name", "模擬", "capital_yen", "7", "founded", "2020"));
    assertThat(told(Set.of())).extracting(Message::code).containsExactly("unit-twice");
  }

  @Test
  void the_same_id_twice_is_told_elsewhere() {
    company("C1", Map.of());
    company("C1", Map.of());
    company("Ｃ１", Map.of());
    assertThat(told(Set.of()))
        .extracting(Message::code, message -> message.place().line())
        .containsExactly(tuple("ids-typed-alike", 4));
  }

  @Test
  void among_many_companies_only_those_that_repeat_are_told() {
    Random random = new Random(14);
    for (int n = 0; n < 20_000; n++) {
      company("C" + n, Map.of("name", "模擬企業" + n + "株式会社", "corporate_number", "" + (1000 + n)));
    }
    company("D1", Map.of("name", "（株） 模擬企業17"));
    Collections.shuffle(facts, random);
    assertThat(told(Set.of()))
        .extracting(message -> Set.of(message.arguments().get(0), message.arguments().get(1)))
        .containsExactly(Set.of("C17", "D1"));
  }

  private List<Message> told(Set<String> accepted) {
    Messages messages = new Messages();
    Doubles doubles =
        new Doubles(Shipped.companies(), NAMES, accepted, DeclaredLabels.NONE, messages);
    for (int from = 0; from < facts.size(); from += 1000) {
      doubles.add(facts.subList(from, Math.min(facts.size(), from + 1000)));
    }
    if (doubles.areSuspected()) {
      facts.forEach(doubles::look);
    }
    return messages.sorted();
  }

  private void company(String id, Map<String, String> cells) {
    Map<String, String> all = new HashMap<>(cells);
    all.put("company_id", id);
    facts.add(new Fact(Shipped.companies(), facts.size() + 2, FactOf.company(all).values()));
  }
}
