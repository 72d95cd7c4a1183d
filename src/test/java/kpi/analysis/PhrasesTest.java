package kpi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  private static final Path FOLDER = Path.of("src/main/resources/kpi/analysis");
  private static final Pattern SLOT = Pattern.compile("\\{[0-9]}");

  @ParameterizedTest
  @ValueSource(strings = {"explain", "vocabulary"})
  void both_languages_have_the_same_keys_and_slots(String name) throws IOException {
    Properties japanese = read(name, "ja");
    Properties english = read(name, "en");
    assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
    for (String key : japanese.stringPropertyNames()) {
      assertThat(slots(english.getProperty(key)))
          .as(key)
          .isEqualTo(slots(japanese.getProperty(key)));
      assertThat(english.getProperty(key)).as(key).doesNotContain("'");
      assertThat(new MessageFormat(english.getProperty(key), Locale.ROOT)).isNotNull();
    }
  }

  private static Set<String> slots(String text) {
    return SLOT.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String name, String language) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(FOLDER.resolve(name + "_" + language + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }
}
