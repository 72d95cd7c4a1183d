package kpi.loading.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R7",
        "2026-01-01",
        "0123",
        "12:30",
        "no",
        "yes",
        "on",
        "1_000",
        "0x1F",
        "1e3",
        ".5",
        "+5",
        "26.8%",
        "未報告",
        ".nan",
        "１２",
        "1,000",
        "1234567890123456789012345678901"
      })
  void what_only_looks_like_a_number_or_a_truth_value_stays_text(String written) {
    JsonNode value = value(written);
    assertThat(value.isTextual()).isTrue();
    assertThat(value.asText()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "2736",
        "2147483647",
        "2147483648",
        "999999999",
        "1000000000",
        "1.4",
        "-0.207",
        "0.1000",
        "123456789012345678901234567890"
      })
  void numbers_are_exact(String written) {
    JsonNode value = value(written);
    assertThat(value.isNumber()).isTrue();
    assertThat(value.decimalValue()).isEqualByComparingTo(new BigDecimal(written));
    assertThat(value.isIntegralNumber()).isEqualTo(!written.contains("."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'134'", "\"134\"", "\"true\"", "''", "\"null\""})
  void what_stands_in_quotes_is_text(String written) {
    JsonNode value = value(written);
    assertThat(value.isTextual()).isTrue();
    assertThat(value.asText()).isEqualTo(written.substring(1, written.length() - 1));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  void true_and_false_are_truth_values(String written, boolean truth) {
    assertThat(value(written).isBoolean()).isTrue();
    assertThat(value(written).booleanValue()).isEqualTo(truth);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "~", ""})
  void nothing_is_null(String written) {
    assertThat(value(written).isNull()).isTrue();
  }

  @Test
  void every_value_and_key_has_its_place() {
    YamlFile file = read("a:\n  - {b: 1, ' c': 2}\n");
    JsonPointer entry = JsonPointer.compile("/a/0");
    assertThat(file.keyPlace(JsonPointer.compile("/a"))).isEqualTo(new Place("x.yaml", 1, 1));
    assertThat(file.place(entry)).isEqualTo(new Place("x.yaml", 2, 5));
    assertThat(file.keyPlace(entry.appendProperty(" c"))).isEqualTo(new Place("x.yaml", 2, 12));
    assertThat(file.place(entry.appendProperty(" c"))).isEqualTo(new Place("x.yaml", 2, 18));
  }

  @Test
  void a_list_item_has_no_key_and_so_the_place_of_its_value() {
    YamlFile file = read("a:\n  - b\n");
    assertThat(file.keyPlace(JsonPointer.compile("/a/0"))).isEqualTo(new Place("x.yaml", 2, 5));
  }

  @Test
  void what_stands_behind_an_alias_has_the_place_of_the_alias() {
    YamlFile file = read("a: &name {b: 1}\nc: *name\n");
    assertThat(file.root().at("/c/b").intValue()).isEqualTo(1);
    assertThat(file.place(JsonPointer.compile("/c/b"))).isEqualTo(new Place("x.yaml", 2, 4));
  }

  @Test
  void aliases_cannot_grow_without_bound() {
    Messages messages = new Messages();
    SourceText text = SourceText.of("x.yaml", "a: &x [1]\nb: [" + "*x, ".repeat(200) + "]\n");
    assertThat(YamlFile.of(text, messages)).isEmpty();
    assertThat(messages.sorted()).hasSize(100);
  }

  @Test
  void a_finding_shows_the_line_it_stands_on() {
    YamlFile file = read("a: 1\nb: 2\n");
    assertThat(file.error("x", JsonPointer.compile("/b")).excerpt()).isEqualTo("b: 2");
  }

  private static JsonNode value(String written) {
    return read("key: " + written + "\n").root().get("key");
  }

  private static YamlFile read(String yaml) {
    Messages messages = new Messages();
    YamlFile file = YamlFile.of(SourceText.of("x.yaml", yaml), messages).orElseThrow();
    assertThat(messages.sorted()).isEmpty();
    return file;
  }
}
