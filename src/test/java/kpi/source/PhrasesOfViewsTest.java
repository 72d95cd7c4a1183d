package kpi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PhrasesOfViewsTest {

  @Test
  void a_text_takes_its_arguments_in_the_language_that_is_asked_for() {
    Phrases japanese = new Phrases("analysis/explain", "ja");
    Phrases english = new Phrases("analysis/explain", "en");
    assertThat(japanese.of("measured-on", "2026-01-01", "R7"))
        .isEqualTo("基準とする日 2026-01-01  当年度 R7");
    assertThat(english.of("measured-on", "2026-01-01", "R7"))
        .isEqualTo("measured on 2026-01-01  fiscal year R7");
  }

  @Test
  void a_key_without_a_text_is_named() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Phrases("analysis/explain", "ja").of("no-such-key"))
        .withMessageContaining("no-such-key");
  }
}
