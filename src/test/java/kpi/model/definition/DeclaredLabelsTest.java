package kpi.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.FactOf;
import kpi.Shipped;
import kpi.model.Label;
import kpi.model.definition.Stratum.StratumValue;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import org.junit.jupiter.api.Test;

/** Answers are listed for each question: of age in years, of knowledge in words. */
class DeclaredLabelsTest {

  private final TableSchema table = Shipped.dictionary().table("satisfaction").orElseThrow();
  private final Column answer = table.column("answer").orElseThrow();
  private final DeclaredLabels labels = labels(answers(false));

  @Test
  void the_labels_of_an_answer_are_those_of_its_question() {
    assertThat(labels.of(answer, row("age", "20代"))).containsExactlyInAnyOrder("20代", "30代");
    assertThat(labels.of(answer, row("knowledge", "20代"))).containsExactly("増えた");
  }

  @Test
  void of_a_question_without_a_list_or_an_unknown_one_no_labels_are_listed() {
    assertThat(labels.of(answer, row("usefulness", "役立つ"))).isEmpty();
    assertThat(labels.of(answer, row("", "20代"))).isEmpty();
  }

  @Test
  void of_a_column_without_a_list_or_not_of_text_no_labels_are_listed() {
    Column question = table.column("question").orElseThrow();
    assertThat(labels.of(question, row("age", "20代"))).isEmpty();
    assertThat(DeclaredLabels.NONE.of(answer, row("age", "20代"))).isEmpty();
  }

  @Test
  void only_columns_of_text_that_a_definition_lists_are_looked_at() {
    assertThat(labels.columns(table)).containsExactly(answer);
    assertThat(labels.columns(Shipped.companies())).isEmpty();
  }

  @Test
  void columns_whose_labels_depend_on_no_other_come_first() {
    TableSchema companies = Shipped.companies();
    Stratum depending =
        new Stratum(
            "name",
            label("名称"),
            Optional.of("name"),
            List.of(),
            false,
            Optional.of("question"),
            Map.of("age", values("甲社")));
    DeclaredLabels both = labels(depending, listed("association", values("甲会"), false));
    assertThat(both.columns(companies))
        .extracting(Column::name)
        .containsExactly("association", "name");
  }

  @Test
  void a_label_typed_wider_is_read_as_it_is_listed_for_its_question() {
    Fact typed = row("age", "２０ 代");
    assertThat(labels.asListed(typed)).isEqualTo(row("age", "20代"));
  }

  @Test
  void a_label_of_another_question_is_not_taken_for_one_of_this() {
    Fact typed = row("knowledge", "２０代");
    assertThat(labels.asListed(typed)).isSameAs(typed);
  }

  @Test
  void a_blank_or_a_label_that_is_listed_stays() {
    for (String written : List.of("", "20代", "40代")) {
      Fact typed = row("age", written);
      assertThat(labels.asListed(typed)).isSameAs(typed);
    }
  }

  @Test
  void a_label_that_is_doubted_is_not_mended() {
    Fact doubted = row("age", "20代").with(answer, new Value.Doubted(new Value.Text("２０代")));
    assertThat(labels.asListed(doubted)).isSameAs(doubted);
  }

  @Test
  void a_list_is_open_if_one_of_its_strata_shows_what_is_found() {
    assertThat(labels.isOpen(answer)).isFalse();
    assertThat(labels(answers(true)).isOpen(answer)).isTrue();
  }

  private Fact row(String question, String answered) {
    return FactOf.row(table, Map.of("theme", "1", "question", question, "answer", answered));
  }

  private static Stratum answers(boolean open) {
    return new Stratum(
        "answer",
        label("回答"),
        Optional.of("answer"),
        List.of(),
        open,
        Optional.of("question"),
        Map.of("years", values("20代", "30代"), "words", values("増えた")));
  }

  /** The questions by names of their own, so that the code of the column is what must be met. */
  private static Stratum questions() {
    return listed("question", List.of(value("years", "age"), value("words", "knowledge")), false);
  }

  private static Stratum listed(String key, List<StratumValue> values, boolean open) {
    return new Stratum(key, label(key), Optional.of(key), values, open, Optional.empty(), Map.of());
  }

  private static List<StratumValue> values(String... codes) {
    return Stream.of(codes).map(code -> value(code, code)).toList();
  }

  private static StratumValue value(String code, String columnCode) {
    return new StratumValue(code, label(code), Set.of(columnCode), Optional.empty());
  }

  private static Label label(String text) {
    return new Label(text, text);
  }

  private static DeclaredLabels labels(Stratum... strata) {
    Map<String, Stratum> byKey =
        Stream.concat(Stream.of(questions()), Stream.of(strata))
            .collect(Collectors.toMap(Stratum::key, one -> one));
    return new DeclaredLabels(
        List.of(
            new KpiDefinition(
                3,
                "",
                List.of(),
                label("研修"),
                false,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                byKey,
                List.of())));
  }
}
