package kpi.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kpi.Shipped;
import kpi.rules.text.vocabulary.NamedLimits;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.input.TypedText;
import org.junit.jupiter.api.Test;

class RuleParserTest {

  private static final String SOUND =
      """
      // 説明
      ルール "甲"
          @出典("例 (1)")
          @たたき台("次期計画に向けた案")
      もし
          企業が次のすべてを満たす

          // 条件の間の説明
          - 本社が日本にある
          - 従業員数が300人以下である
      ならば
          "甲の区分"に分類する
      終わり
      """;

  private final Messages messages = new Messages();

  @Test
  void a_sound_rule_keeps_the_place_of_each_sentence() {
    RuleText rule = parse(Vocabulary.ofClassifications(Shipped.dictionary()), SOUND).get(0);

    assertThat(messages.sorted()).isEmpty();
    assertThat(rule.name()).isEqualTo("甲");
    assertThat(rule.place()).hasToString("rules/a.dslr:2:1");
    assertThat(rule.annotations()).containsOnlyKeys("出典", "たたき台");
    assertThat(rule.subject().place()).hasToString("rules/a.dslr:6:5");
    assertThat(rule.conditions())
        .extracting(line -> line.place().toString())
        .containsExactly("rules/a.dslr:9:5", "rules/a.dslr:10:5");
    assertThat(rule.conditions())
        .extracting(SentenceLine::text)
        .containsExactly("本社が日本にある", "従業員数が300人以下である");
    assertThat(rule.conclusions().get(0).place()).hasToString("rules/a.dslr:12:5");
  }

  @Test
  void line_ends_and_a_byte_order_mark_make_no_difference() {
    String windows = "\uFEFF" + SOUND.replace("\n", "\r\n");
    assertThat(parse(Vocabulary.ofClassifications(Shipped.dictionary()), windows).get(0).drl())
        .isEqualTo(parse(Vocabulary.ofClassifications(Shipped.dictionary()), SOUND).get(0).drl());
  }

  @Test
  void a_file_of_comments_has_no_rules() {
    assertThat(parse(Vocabulary.ofClassifications(Shipped.dictionary()), "// 説明\n\n   // もう一つ\n"))
        .isEmpty();
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_line_that_two_sentences_match_is_refused() {
    parse(
        Vocabulary.load("ambiguous", Shipped.dictionary().sentences()),
        "ルール \"甲\"\nもし\n  企業が調査に回答している\n  - 本社が日本にある\nならば\n  \"甲\"に分類する\n終わり\n");
    assertThat(messages.sorted())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.code()).isEqualTo("ambiguous-sentence");
              assertThat(message.place()).hasToString("rules/a.dslr:4:3");
            });
  }

  @Test
  void an_unknown_sentence_is_answered_with_the_nearest_in_the_words_that_were_typed() {
    parse(
        Vocabulary.ofClassifications(Shipped.dictionary()),
        SOUND.replace("300人以下である", "300人以下とする"));
    Message message = messages.sorted().get(0);
    assertThat(message.code()).isEqualTo("unknown-sentence");
    assertThat(message.excerpt()).isEqualTo("    - 従業員数が300人以下とする");
    assertThat(message.arguments().get(0)).isEqualTo("従業員数が300人以下とする");
    assertThat(message.arguments().get(1)).startsWith("従業員数が300人以下である");
  }

  @Test
  void a_rule_with_a_mistake_is_not_used_and_the_next_one_is() {
    String broken = SOUND.replace("甲", "乙").replace("本社が日本", "本社がどこか");
    assertThat(parse(Vocabulary.ofClassifications(Shipped.dictionary()), broken + SOUND))
        .extracting(RuleText::name)
        .containsExactly("甲");
    assertThat(messages.sorted()).hasSize(1);
  }

  private List<RuleText> parse(Vocabulary vocabulary, String text) {
    RuleParser parser = new RuleParser(vocabulary, new NamedLimits(), messages);
    parser.parse(TypedText.of("rules/a.dslr", text));
    return parser.rules();
  }
}
