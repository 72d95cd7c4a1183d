package kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import kpi.loading.dictionary.DictionaryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameTest {

  private final FoldedName names = new FoldedName(DictionaryFile.shipped().words().legalForms());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "株式会社アルファ医療",
        "アルファ医療株式会社",
        "㈱アルファ医療",
        "アルファ医療（株）",
        "アルファ医療(株)",
        "ｱﾙﾌｧ医療 ㍿",
        "　アルファ 医療\u00a0株式会社",
        "有限会社アルファ医療",
        "㈲アルファ医療",
        "アルファ医療合同会社",
        "アルファ医療",
        "株 式 会 社アルファ医療",
      })
  void a_company_is_the_same_whatever_its_legal_form_and_wherever_it_stands(String name) {
    assertThat(names.of(name)).isEqualTo("アルファ医療");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alpha Medical Co., Ltd.",
        "ALPHA MEDICAL CO.,LTD",
        "Ａｌｐｈａ Medical Inc.",
        "Alpha Medical, Inc",
        "alpha medical K.K.",
        "Alpha Medical GmbH",
        "株式会社Alpha Medical",
      })
  void forms_in_latin_letters_stand_at_the_end(String name) {
    assertThat(names.of(name)).isEqualTo("alphamedical");
  }

  @ParameterizedTest
  @CsvSource({
    "アルファ医療, アルファ医療器",
    "アルファ, アルフア",
    "Incubate Medical, ubate Medical",
    "株式会社山の手, 株式会社山",
    "有機化学, 機化学",
  })
  void other_names_are_other_companies(String one, String other) {
    assertThat(names.of(one)).isNotEqualTo(names.of(other));
  }

  @Test
  void nothing_but_a_legal_form_is_no_name() {
    assertThat(names.of("株式会社")).isEmpty();
    assertThat(names.of("")).isEmpty();
  }
}
