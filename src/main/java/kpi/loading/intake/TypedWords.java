package kpi.loading.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which people say yes, about, or an era; they stand in a file and not in code. */
public final class TypedWords {

  private static final String RESOURCE = "/kpi/loading/typed-words.properties";
  private static final Properties WORDS = load();

  private TypedWords() {}

  /** The words of a kind that is known to be there, in the order of the file. */
  public static Set<String> of(String kind) {
    Set<String> words = ofAny(kind);
    if (words.isEmpty()) {
      throw new IllegalStateException("no words for " + kind);
    }
    return words;
  }

  /** The words of a kind, if there are any. */
  public static Set<String> ofAny(String kind) {
    String words = WORDS.getProperty(kind);
    return words == null
        ? Set.of()
        : Collections.unmodifiableSet(new LinkedHashSet<>(List.of(words.split(" "))));
  }

  /** What finds any word of a kind in a text. */
  public static Pattern anyOf(String kind) {
    return Pattern.compile(of(kind).stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }

  private static Properties load() {
    Properties words = new Properties();
    try (InputStream in = TypedWords.class.getResourceAsStream(RESOURCE)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return words;
  }
}
