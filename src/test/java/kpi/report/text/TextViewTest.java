package kpi.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kpi.report.files.SampleEvaluation;
import org.junit.jupiter.api.Test;

class TextViewTest {

  @Test
  void the_view_is_as_expected() throws IOException {
    assertThat(view(Language.JAPANESE, 100, false)).isEqualTo(expected("view_ja.txt"));
  }

  @Test
  void the_headings_are_english_on_demand() throws IOException {
    assertThat(view(Language.ENGLISH, 100, false)).isEqualTo(expected("view_en.txt"));
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    for (int width = 60; width <= 120; width += 7) {
      for (Language language : Language.values()) {
        int limit = width;
        assertThat(view(language, width, false).lines())
            .allMatch(line -> DisplayWidth.of(line) <= limit);
      }
    }
  }

  @Test
  void notes_stand_beside_the_figures_where_there_is_room() {
    assertThat(view(Language.JAPANESE, 120, false).lines())
        .anyMatch(line -> line.contains("10.4%") && line.endsWith("  模擬データ、前年は印刷値"));
  }

  @Test
  void only_headings_change_with_colour() {
    String coloured = view(Language.JAPANESE, 100, true);
    assertThat(coloured).contains("\u001B[1mKPI 2");
    assertThat(coloured.replaceAll("\u001B\\[[0-9]m", ""))
        .isEqualTo(view(Language.JAPANESE, 100, false));
  }

  private static String view(Language language, int width, boolean coloured) {
    return new TextView(language, width, coloured).of(SampleEvaluation.evaluation());
  }

  private static String expected(String name) throws IOException {
    try (InputStream in = TextViewTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
