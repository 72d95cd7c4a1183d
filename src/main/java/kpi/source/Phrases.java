package kpi.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The program's own words in one language, by key; slots as in {@link MessageFormat}. */
public final class Phrases {

  private final Properties texts = new Properties();

  /**
   * @param name of the file in {@code /kpi/}, without language and extension, for example {@code
   *     analysis/explain}
   * @param language {@code ja} or {@code en}
   */
  public Phrases(String name, String language) {
    String resource = "/kpi/" + name + "_" + language + ".properties";
    try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text of a key that is known to be there. */
  public String of(String key, String... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("no text for " + key);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(arguments);
  }
}
