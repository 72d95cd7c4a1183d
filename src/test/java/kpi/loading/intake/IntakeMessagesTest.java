package kpi.loading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.report.text.Language;
import kpi.report.text.MessageText;
import kpi.source.Message;
import kpi.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeMessagesTest {

  private static final Pattern CODE = Pattern.compile("\"(typed-[a-z-]+)\"");

  @Test
  void every_refusal_is_shown_by_a_case() throws IOException {
    Set<String> shown = new TreeSet<>();
    TypedCase.all().stream().filter(TypedCase::isRefused).forEach(c -> shown.add(c.expected()));
    assertThat(shown).isEqualTo(codesInSource());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_refusal_has_a_text_and_a_remedy_and_no_text_is_left_over(Language language)
      throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String code : codesInSource()) {
      keys.addAll(Set.of(code + ".what", code + ".remedy"));
    }
    assertThat(texts(language).stringPropertyNames()).isEqualTo(keys);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_refusal_is_told_with_what_was_typed(Language language) throws IOException {
    MessageText texts = new MessageText(language);
    for (TypedCase typed : TypedCase.all().stream().filter(TypedCase::isRefused).toList()) {
      AsRead.Refused refused = (AsRead.Refused) typed.read();
      Message message =
          Message.error(refused.code(), Place.of("x"), refused.arguments().toArray(String[]::new));
      assertThat(texts.what(message)).contains(typed.written());
      assertThat(texts.of(message)).doesNotContain("{0}", "{1}", "{2}");
    }
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    Path file =
        Path.of("src/main/resources/kpi/messages/intake_" + language.code() + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<String> codesInSource() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/kpi/loading/intake"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher matcher = CODE.matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    return codes;
  }
}
