package kpi.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kpi.Shipped;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.DeclaredSentences;
import kpi.model.fact.DeclaredSentences.AboutItem;
import kpi.source.Message;
import kpi.source.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredSentenceCheckTest {

  @Test
  void the_shipped_sentences_can_be_told_apart() {
    assertThat(found(Shipped.dictionary())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "従業員数が300人以下である, - {item}が{limit}以下である",
    "加盟団体が記載されている, - {item}が記載されている",
    "創業から10年以内である, - {item}から{span}以内である"
  })
  void a_sentence_that_any_item_could_be_spoken_of_with_is_refused(String text, String other) {
    assertThat(found(with(text)))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.code()).isEqualTo("items-sentence-taken");
              assertThat(message.place().file()).isEqualTo("items.yaml");
              assertThat(message.arguments()).containsExactly("- " + text, other);
            });
  }

  private static List<Message> found(DataDictionary dictionary) {
    Messages messages = new Messages();
    DeclaredSentenceCheck.check(dictionary, messages);
    return messages.sorted();
  }

  private static DataDictionary with(String text) {
    DataDictionary shipped = Shipped.dictionary();
    return new DataDictionary(
        shipped.tables(),
        shipped.units(),
        shipped.words(),
        shipped.year(),
        new DeclaredSentences(
            shipped.sentences().subjects(),
            List.of(),
            List.of(new AboutItem("医療機器の輸出", "yes", true, false, text))));
  }
}
