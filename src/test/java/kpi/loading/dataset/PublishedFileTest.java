package kpi.loading.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kpi.loading.yaml.YamlFile;
import kpi.source.Messages;
import kpi.source.input.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedFileTest {

  private static final String PRINTED =
      """
      format: kpi-published/1
      figures:
        - {indicator: a, printed: "2,736", page: 表1}
        - {indicator: b, printed: "1", page: 表1}
      sums:
        - {total: {indicator: c, printed: "2,737"}, page: 表1, \
      parts: {figures: [{indicator: a}, {indicator: b}]}}
      rates:
        - {printed: "60.5%", of: [{indicator: d}, {indicator: e}], correct: {indicator: f}, page: 表2}
      counts:
        - {printed: "2,738", compare: {indicator: g}, page: 表3}
      """;

  @Test
  void numbers_as_they_are_printed_are_in_order() {
    assertThat(told(PRINTED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,736", "2,737", "2,738"})
  void a_mistyped_number_is_told_wherever_it_stands(String number) {
    String mistyped = number.replace(",7", ",");
    assertThat(told(PRINTED.replace(number, mistyped)))
        .containsExactly("mistyped-number " + mistyped);
  }

  @Test
  void a_mistyped_rate_is_told() {
    assertThat(told(PRINTED.replace("60.5%", "60.%"))).containsExactly("mistyped-number 60.%");
  }

  private static List<String> told(String text) {
    Messages messages = new Messages();
    YamlFile file =
        YamlFile.of(SourceText.of("published.yaml", text), "published", messages).orElseThrow();
    PublishedFile.read(file, messages);
    return messages.sorted().stream()
        .map(message -> message.code() + " " + message.arguments().get(0))
        .toList();
  }
}
