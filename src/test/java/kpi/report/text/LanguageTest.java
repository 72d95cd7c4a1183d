package kpi.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void it_is_japanese_if_in_doubt() {
    assertThat(Language.from(Map.of())).isEqualTo(Language.JAPANESE);
    assertThat(Language.from(Map.of("LANG", "C"))).isEqualTo(Language.JAPANESE);
    assertThat(Language.from(Map.of("LANG", "fr_FR.UTF-8"))).isEqualTo(Language.JAPANESE);
  }

  @Test
  void an_english_locale_gives_english() {
    assertThat(Language.from(Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Language.ENGLISH);
  }

  @Test
  void the_first_locale_variable_that_is_set_decides() {
    assertThat(Language.from(Map.of("LC_ALL", "ja_JP.UTF-8", "LANG", "en_US")))
        .isEqualTo(Language.JAPANESE);
    assertThat(Language.from(Map.of("LC_ALL", "", "LC_MESSAGES", "en_GB", "LANG", "ja_JP")))
        .isEqualTo(Language.ENGLISH);
  }

  @Test
  void the_programs_own_variable_comes_before_the_locale() {
    assertThat(Language.from(Map.of("KPI_LANG", "ja", "LC_ALL", "en_US")))
        .isEqualTo(Language.JAPANESE);
    assertThat(Language.from(Map.of("KPI_LANG", "de", "LC_ALL", "en_US")))
        .isEqualTo(Language.ENGLISH);
  }
}
