package kpi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.report.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The wordings of all messages of all packages. */
class MessageCatalogueTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path TEXTS = Path.of("src/main/resources/kpi/messages");
  private static final Pattern USED =
      Pattern.compile("\\b(?:error|warning|note|refused|missing)\\(\\s*\"([a-z0-9-]*[a-z0-9])\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]+}");

  @ParameterizedTest
  @EnumSource
  void every_code_in_use_has_wording_and_remedy(Language language) throws IOException {
    SortedMap<String, String> texts = texts(language);
    SortedSet<String> missing = new TreeSet<>();
    for (String code : found(USED)) {
      for (String key : List.of(code + ".what", code + ".remedy")) {
        if (texts.getOrDefault(key, "").isBlank()) {
          missing.add(key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_wording_is_in_use(Language language) throws IOException {
    SortedSet<String> literals = found(LITERAL);
    List<String> unused =
        texts(language).keySet().stream()
            .filter(key -> key.endsWith(".what") || key.endsWith(".remedy"))
            .filter(key -> !isUsed(key.substring(0, key.lastIndexOf('.')), literals))
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void both_languages_speak_of_the_same_codes_and_arguments() throws IOException {
    SortedMap<String, String> japanese = texts(Language.JAPANESE);
    SortedMap<String, String> english = texts(Language.ENGLISH);
    assertThat(english.keySet()).isEqualTo(japanese.keySet());
    for (Map.Entry<String, String> entry : japanese.entrySet()) {
      if (entry.getKey().endsWith(".what")) {
        assertThat(arguments(english.get(entry.getKey())))
            .as(entry.getKey())
            .isEqualTo(arguments(entry.getValue()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_wording_is_a_valid_pattern_without_lost_apostrophes(Language language)
      throws IOException {
    for (Map.Entry<String, String> text : texts(language).entrySet()) {
      new MessageFormat(text.getValue(), Locale.ROOT);
      assertThat(text.getValue().replace("''", "")).as(text.getKey()).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_wording_hides_that_of_another_package(Language language) throws IOException {
    List<String> keys = new ArrayList<>();
    for (Path file : catalogues(language)) {
      keys.addAll(read(file).stringPropertyNames());
    }
    assertThat(keys).doesNotHaveDuplicates();
  }

  /** A literal that ends with a hyphen is the beginning of codes. */
  private static boolean isUsed(String code, SortedSet<String> literals) {
    return literals.contains(code)
        || literals.stream().anyMatch(one -> one.endsWith("-") && code.startsWith(one));
  }

  private static SortedSet<String> arguments(String text) {
    SortedSet<String> arguments = new TreeSet<>();
    ARGUMENT.matcher(text).results().forEach(match -> arguments.add(match.group()));
    return arguments;
  }

  private static SortedSet<String> found(Pattern pattern) throws IOException {
    SortedSet<String> found = new TreeSet<>();
    for (Path file : files(SOURCES, ".java")) {
      Matcher matcher = pattern.matcher(Files.readString(file));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static SortedMap<String, String> texts(Language language) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path file : catalogues(language)) {
      Properties properties = read(file);
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }
    return texts;
  }

  private static List<Path> catalogues(Language language) throws IOException {
    return files(TEXTS, "_" + language.code() + ".properties");
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
