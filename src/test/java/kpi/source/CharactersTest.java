package kpi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

  @ParameterizedTest
  @CsvSource({
    "か\u3099ん, がん",
    "ハ\u309Aリ, パリ",
    "う\u3099ェ, ゔェ",
    "e\u0301, é",
    "A\u030A, Å",
    "\u1112\u1161\u11AB, 한",
    "福か\u3099福\uFA1Bか\u3099\uFA1B, 福が福\uFA1Bが\uFA1B",
    "a\u0323\u0307 か\u3099, ạ\u0307 が",
  })
  void what_was_typed_in_parts_is_joined(String typed, String composed) {
    assertThat(Characters.composed(typed)).isEqualTo(composed);
    assertThat(Characters.composed(composed)).isEqualTo(composed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFA1B", "\uFA19", "\u212B", "\u2126", "\u212A", "\uF900", "\u2000", "\u2329", "\u0340",
        "\u037E", "\u1F71", "\uD87E\uDC00", "あ\u3099", "\u3099", "ｶﾞ", "①㈱Ａ", "\u0958",
            "葛\uDB40\uDD00"
      })
  void a_character_that_stands_for_itself_stays(String typed) {
    assertThat(Characters.composed(typed)).isEqualTo(typed);
    assertThat(Characters.composed("が" + typed + "e\u0301")).isEqualTo("が" + typed + "é");
  }

  @Test
  void composing_changes_no_character_alone() {
    codePoints()
        .mapToObj(Character::toString)
        .forEach(one -> assertThat(Characters.composed(one)).isEqualTo(one));
  }

  @Test
  void a_plain_character_is_composed_and_joins_nothing() {
    IntStream.range(0, 0xFFFF)
        .filter(one -> Characters.isPlain((char) one))
        .mapToObj(Character::toString)
        .forEach(
            one -> {
              String before = Normalizer.normalize("が" + one, Normalizer.Form.NFC);
              assertThat(before).isEqualTo("が" + one);
              assertThat(Characters.firstUnwritable(one)).isEmpty();
            });
  }

  @Test
  void marks_that_join_the_letter_before_them_are_not_plain() {
    assertThat("\u0300\u0301\u3099\u309A".chars()).noneMatch(CharactersTest::isPlain);
  }

  @Test
  void what_tables_are_full_of_is_plain() {
    assertThat(" AZaz09~é　、がヴー一企業！％".chars()).allMatch(CharactersTest::isPlain);
  }

  @Test
  void the_characters_of_xml_can_be_written_and_no_others() {
    codePoints()
        .forEach(
            one -> {
              String text = "あ" + Character.toString(one) + "い";
              boolean isXml = Character.toString(one).matches(XML);
              assertThat(Characters.firstUnwritable(text))
                  .as("U+%04X", one)
                  .isEqualTo(isXml ? OptionalInt.empty() : OptionalInt.of(1));
              assertThat(Characters.writable(text)).isEqualTo(isXml ? text : "あ\uFFFDい");
            });
  }

  @Test
  void halves_of_a_character_are_each_replaced_and_a_whole_one_is_not() {
    assertThat(Characters.writable("\uD842\uDFB7\uDFB7\uD842"))
        .isEqualTo("\uD842\uDFB7\uFFFD\uFFFD");
    assertThat(Characters.nameAt("a\uDFB7", 1)).isEqualTo("U+DFB7");
    assertThat(Characters.nameAt("a\u0001", 1)).isEqualTo("U+0001");
  }

  private static boolean isPlain(int character) {
    return Characters.isPlain((char) character);
  }

  /** As the recommendation writes it. */
  private static final String XML =
      "[\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  private static IntStream codePoints() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
  }
}
