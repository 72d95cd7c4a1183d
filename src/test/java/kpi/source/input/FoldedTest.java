package kpi.source.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {

  @ParameterizedTest
  @CsvSource({
    "Ｈ１, h1",
    "H1, h1",
    "満足度１００％, 満足度100%",
    "ﾃﾞﾝｼ, デンシ",
    "テ\u3099ンシ, デンシ",
    "㈱模擬, (株)模擬",
    "Grand Total, grandtotal",
    "合\u3000計, 合計",
    "合\u00a0計, 合計",
    "合\u200b計, 合計",
    "\ufeff合計, 合計",
    "C\u00adO\u2009X, cox",
    "①, 1",
    "Å, å",
    "\u2f00般, 一般",
    "e\u0301, é",
    "か\u3099, が",
    "か\u309b, が",
    "\u1112\u1161\u11ab, 한",
    "ﾊﾟﾘ, パリ",
    "ﾡￂ, 가",
    "㌔, キロ",
    "𠮷Ａ, 𠮷a",
    "𝐀社, a社",
    "\u0915\u093f, \u0915\u093f",
  })
  void width_case_and_spaces_are_evened_out(String text, String folded) {
    assertThat(Folded.of(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0000", "\u0007", "\t", "\ufe00", "\ufe0f", "\udb40\udd00", "\udb40\uddef"})
  void what_cannot_be_seen_is_left_out(String unseen) {
    assertThat(Folded.of("葛" + unseen + "Ａ")).isEqualTo("葛a");
    assertThat(Folded.of(unseen)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uf900", "\ufa6d", "\ufad9", "\ud87e\udc00", "\ud87e\ude1d"})
  void an_ideograph_of_compatibility_stays_and_parts_what_would_join_across_it(String ideograph) {
    assertThat(Folded.of("Ａ" + ideograph + "か\u3099")).isEqualTo("a" + ideograph + "が");
    assertThat(Folded.of("か" + ideograph + "\u3099")).isEqualTo("か" + ideograph + "\u3099");
  }

  @Test
  void what_is_folded_once_is_folded_for_good() {
    for (char one = 0; one < Character.MAX_VALUE; one++) {
      String folded = Folded.of("か" + one + "A");
      assertThat(Folded.of(folded)).as("U+%04X", (int) one).isEqualTo(folded);
    }
  }

  @Test
  void ideographs_stay_as_they_are_typed() {
    assertThat(Folded.of("\ufa1b山")).isEqualTo("\ufa1b山").isNotEqualTo(Folded.of("\u798f山"));
    assertThat(Folded.of("\ufa1b㈱ Ａ")).isEqualTo("\ufa1b(株)a");
    assertThat(Folded.of("髙")).isNotEqualTo(Folded.of("高"));
  }

  @Test
  void text_that_does_not_change_is_not_copied() {
    String text = "模擬医療機器001";
    assertThat(Folded.of(text)).isSameAs(text);
  }

  @Test
  void character_by_character_and_as_a_whole_come_to_the_same() {
    Random random = new Random(14);
    String some = "Aａｱﾞガか\u3099 \u3000１①㈱株式会社ＣO\u00e9e\u0301ßΣς\u200b計%％";
    for (int n = 0; n < 20_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.append(some.charAt(random.nextInt(some.length())));
      }
      String folded = Folded.of(text.toString());
      assertThat(Folded.of(folded)).isEqualTo(folded);
      assertThat(Folded.of(Normalizer.normalize(text, Normalizer.Form.NFKC))).isEqualTo(folded);
      assertThat(Folded.of(text.toString().toLowerCase(Locale.ROOT))).isEqualTo(folded);
    }
  }

  @Test
  void different_texts_have_different_digests() {
    assertThat(
            IntStream.range(0, 500_000)
                .mapToLong(n -> Folded.hash("c%07d".formatted(n)))
                .distinct())
        .hasSize(500_000);
  }
}
