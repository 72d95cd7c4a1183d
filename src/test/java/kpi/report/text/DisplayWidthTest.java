package kpi.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {

  @Test
  void a_japanese_character_takes_two_columns() {
    assertThat(DisplayWidth.of("漢字かなカナー、（）～％")).isEqualTo(24);
    assertThat(DisplayWidth.of("𠮷髙")).isEqualTo(4);
  }

  @Test
  void latin_letters_and_half_width_katakana_take_one_column() {
    assertThat(DisplayWidth.of("abc 123%")).isEqualTo(8);
    assertThat(DisplayWidth.of("ｶﾅ")).isEqualTo(2);
  }

  @Test
  void a_combining_mark_takes_no_column() {
    assertThat(DisplayWidth.of("か\u3099")).isEqualTo(2);
  }

  @Test
  void a_text_is_padded_to_columns_and_not_to_characters() {
    assertThat(DisplayWidth.padRight("漢字", 6)).isEqualTo("漢字  ");
    assertThat(DisplayWidth.padLeft("漢字", 6)).isEqualTo("  漢字");
    assertThat(DisplayWidth.padLeft("漢字", 3)).isEqualTo("漢字");
  }

  @Test
  void a_line_breaks_between_japanese_characters_and_around_latin_words() {
    assertThat(DisplayWidth.wrap("医療機器のAMED事業", 10)).containsExactly("医療機器の", "AMED事業");
    assertThat(DisplayWidth.wrap("share of ventures", 9)).containsExactly("share of", "ventures");
  }

  @Test
  void a_word_wider_than_the_line_is_cut() {
    assertThat(DisplayWidth.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
  }

  @Test
  void a_line_does_not_begin_with_a_full_stop_nor_end_with_a_bracket() {
    assertThat(DisplayWidth.wrap("報告がない。", 10)).containsExactly("報告がな", "い。");
    assertThat(DisplayWidth.wrap("区分の例（一）", 10)).containsExactly("区分の例", "（一）");
  }

  @Test
  void an_empty_text_is_one_empty_line() {
    assertThat(DisplayWidth.wrap("", 10)).containsExactly("");
  }
}
