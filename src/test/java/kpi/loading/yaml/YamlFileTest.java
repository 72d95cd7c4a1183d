package kpi.loading.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.input.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void a_file_with_as_many_values_as_the_limit_is_read_and_one_more_is_refused() {
    String list = "a: [" + "1, ".repeat(Limits.YAML_VALUES - 3) + "1]\n";
    assertThat(read(list).root().get("a")).hasSize(Limits.YAML_VALUES - 2);
    assertRefused(list.replace("]", ", 1]"), "yaml-too-many-values", "50000");
  }

  @Test
  void a_value_as_long_as_the_limit_is_read_and_a_longer_one_is_refused() {
    String longest = "x".repeat(Limits.YAML_VALUE);
    assertThat(value(longest).asText()).isEqualTo(longest);
    assertRefused("key: " + longest + "x\n", "yaml-value-too-long", "20000");
  }

  @Test
  void a_hundred_aliases_are_read() {
    YamlFile file = read("a: &x [1]\nb: [" + "*x, ".repeat(100) + "]\n");
    assertThat(file.root().get("b")).hasSize(100);
  }

  @Test
  void a_file_is_known_by_its_name_and_by_what_it_says() {
    YamlFile file = read("a: 1\nb: [x]\n");
    assertThat(file.name()).isEqualTo("x.yaml");
    assertThat(file.contentDigest())
        .isEqualTo(read("# 注\na:   1\nb:\n  - 'x'\n").contentDigest())
        .isNotEqualTo(read("a: 1\nb: [y]\n").contentDigest());
  }

  @Test
  void a_file_that_leads_out_of_its_folder_is_refused(@TempDir Path temp) throws IOException {
    Path folder = Files.createDirectory(temp.resolve("r7"));
    Path elsewhere = Files.writeString(temp.resolve("elsewhere"), "a: 1\n");
    Files.createSymbolicLink(folder.resolve("history.yaml"), elsewhere);
    Messages messages = new Messages();
    assertThat(YamlFile.readWithin(folder, "history.yaml", "history", messages)).isEmpty();
    assertThat(messages.sorted())
        .containsExactly(Message.error("link-out-of-folder", Place.of("history.yaml")));
  }

  @Test
  void what_does_not_fit_is_told_with_what_the_schema_says_of_it() {
    assertTold("proposed: 3", "yaml-needs-boolean", "3", described("proposed"));
    assertTold("few: -1", "yaml-out-of-range", "-1", described("few"));
    assertTold("source: null", "yaml-empty", "source", described("source"));
    assertTold("format: x", "yaml-wrong-value", "x", "kpi-year-on-year/1");
  }

  @Test
  void a_key_that_is_missing_or_unknown_is_told_with_what_may_stand_there() {
    assertTold("few:", "yaml-missing-key", "few", described("few"));
    assertTold(
        "fews: 1\nfew: 10",
        "yaml-unknown-key",
        "fews",
        "format, proposed, source, factor, few, factors, except, unchanged");
  }

  private static final String LIMITS =
      """
      format: kpi-year-on-year/1
      proposed: true
      source: 例
      factor: 2
      few: 10
      unchanged: {share: 0.8, few-figures: 5, many: 1000}
      """;

  /** The line of a sound file that has the same key, changed to this. */
  private static void assertTold(String line, String code, String... arguments) {
    String key = line.substring(line.lastIndexOf('\n') + 1, line.lastIndexOf(':') + 1);
    String changed = line.equals("few:") ? "" : line + "\n";
    Messages messages = new Messages();
    String text = LIMITS.replaceAll("(?m)^" + key + ".*\n", changed);
    YamlFile.of(SourceText.of("x.yaml", text), "year-on-year", messages);
    assertThat(messages.sorted())
        .extracting(Message::code, Message::arguments)
        .containsExactly(tuple(code, List.of(arguments)));
  }

  private static String described(String key) {
    try (InputStream schema =
        YamlFile.class.getResourceAsStream("/kpi/schema/year-on-year.schema.json")) {
      String text =
          new ObjectMapper().readTree(schema).at("/properties/" + key + "/description").asText();
      assertThat(text).isNotEmpty();
      return text;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void assertRefused(String yaml, String code, String most) {
    Messages messages = new Messages();
    assertThat(YamlFile.of(SourceText.of("x.yaml", yaml), messages)).isEmpty();
    assertThat(messages.sorted())
        .extracting(Message::code, Message::arguments)
        .containsExactly(tuple(code, List.of(most)));
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
