package kpi.loading.csv;

import static org.assertj.core.api.Assertions.assertThat;

import kpi.loading.dictionary.DictionaryFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryNameTest {

  private final SummaryName names = new SummaryName(DictionaryFile.shipped().words());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合計",
        "計",
        "総合計",
        "合　計",
        "合 計",
        "ＴＯＴＡＬ",
        "total",
        "Grand Total",
        "平均値",
        "合\u200b計",
      })
  void a_word_for_a_summary_is_one_however_it_is_typed(String name) {
    assertThat(names.is(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（合計）", "【合計】", "「計」", "[Total]", "＜小計＞", "合計（全社）", "（再掲）合計", "合計:", "・合計", "-計-", "*(計)",
        "合計【参考", "※（注）合計",
      })
  void brackets_and_signs_around_it_do_not_matter(String name) {
    assertThat(names.is(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u200b",
        "・",
        "（）",
        "合計株式会社",
        "株式会社合計",
        "時計",
        "計測機器",
        "Totalis",
        "全体最適",
        "（株）計測",
        "（合計）株式会社",
        "第１合計",
        "・・・",
      })
  void a_name_that_only_holds_such_a_word_is_a_name(String name) {
    assertThat(names.is(name)).isFalse();
  }
}
