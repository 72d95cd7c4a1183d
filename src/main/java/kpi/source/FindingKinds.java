package kpi.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What kinds of findings about data are called, in Japanese. */
public final class FindingKinds {

  private static final String RESOURCE = "/kpi/source/kinds_ja.properties";

  private final Properties names = new Properties();

  public FindingKinds() {
    try (InputStream in = FindingKinds.class.getResourceAsStream(RESOURCE)) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The name of a kind by the code of its messages; the name of a rule is the kind's own. */
  public String of(String code) {
    return names.getProperty(code, code);
  }
}
