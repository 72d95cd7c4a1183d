package kpi.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Texts for people in one language, by key, from UTF-8 properties files in the program. */
final class Wording {

  private final Properties texts = new Properties();

  /**
   * @param folder of the resources, ending with a slash
   * @param names of the files without language and extension; those that are not there are skipped
   */
  Wording(Language language, String folder, List<String> names) {
    for (String name : names) {
      read(folder + name + "_" + language.code() + ".properties");
    }
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  /** The text of a key that is known to be there. */
  String of(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no text for " + key));
  }

  private void read(String resource) {
    try (InputStream in = Wording.class.getResourceAsStream(resource)) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
