package kpi.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.source.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadingMessagesTest {

  /** Findings that no file of a test can bring about; they have tests of their own. */
  private static final Set<String> WITHOUT_CASE =
      Set.of(
          "cannot-write-scratch",
          "column-not-asked",
          "duplicate-waiver",
          "earlier-run-broken",
          "earlier-run-differs",
          "earlier-run-no-json",
          "earlier-run-not-earlier",
          "earlier-run-twice",
          "earlier-run-unknown-format",
          "earlier-run-withheld",
          "earlier-run-without-data",
          "earlier-run-without-rows",
          "earlier-run-without-tables",
          "file-as-in-an-earlier-year",
          "file-of-an-earlier-year",
          "history-without-year-before",
          "missing-dataset",
          "missing-earlier-run",
          "missing-run",
          "missing-waiver-file",
          "more-findings",
          "printed-in-another-unit",
          "run-broken",
          "run-no-json",
          "run-rows-broken",
          "refused-rows",
          "rows-of-an-earlier-year",
          "run-unknown-format",
          "table-of-an-earlier-year",
          "waiver-no-such-day",
          "yaml-does-not-fit",
          "yaml-too-many-values");

  private static final Pattern CODE =
      Pattern.compile("(?:error|keyError|warning|note|add)\\(\\s*\"([a-z0-9-]+)\"");

  @Test
  void every_finding_is_shown_by_a_case() throws IOException {
    Set<String> shown = new TreeSet<>(WITHOUT_CASE);
    for (Case input : Case.all()) {
      input.messages().forEach(message -> shown.add(message.code()));
    }
    assertThat(shown).isEqualTo(codes("loading"));
  }

  @Test
  void every_finding_of_the_program_has_a_text() throws IOException {
    Set<String> known = codes("loading");
    known.addAll(codes("source"));
    known.addAll(codes("import"));
    known.addAll(codes("survey"));
    assertThat(known).containsAll(codesInSource());
  }

  @Test
  void both_languages_have_the_same_texts() throws IOException {
    for (String bundle : Set.of("loading", "source", "import", "survey")) {
      assertThat(texts(bundle, "en").keySet()).isEqualTo(texts(bundle, "ja").keySet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void a_text_and_its_remedy_can_be_formatted_with_what_the_finding_tells(String language)
      throws IOException {
    Properties texts = texts("loading", language);
    texts.putAll(texts("source", language));
    for (Case input : Case.all()) {
      for (Message message : input.messages()) {
        for (String part : Set.of("what", "remedy")) {
          String text = texts.getProperty(message.code() + "." + part);
          String told = new MessageFormat(text, Locale.ROOT).format(message.arguments().toArray());
          assertThat(told).as(message.code()).doesNotContain("{0}", "{1}", "{2}", "{3}");
          assertThat(told).as(message.code()).isNotBlank();
        }
      }
    }
  }

  private static Set<String> codes(String bundle) throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String key : texts(bundle, "ja").stringPropertyNames()) {
      codes.add(key.substring(0, key.indexOf('.')));
    }
    return codes;
  }

  private static Properties texts(String bundle, String language) throws IOException {
    Properties texts = new Properties();
    String name = "src/main/resources/kpi/messages/" + bundle + "_" + language + ".properties";
    try (Reader reader = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<String> codesInSource() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/kpi/loading"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher matcher = CODE.matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    codes.remove("yaml-needs-");
    return codes;
  }
}
