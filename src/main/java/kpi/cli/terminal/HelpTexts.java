package kpi.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import kpi.report.text.Language;

/** What {@code --help} says. */
public final class HelpTexts {

  private HelpTexts() {}

  public static ResourceBundle in(Language language) {
    String resource = "/kpi/cli/help_" + language.code() + ".properties";
    try (InputStream in = HelpTexts.class.getResourceAsStream(resource)) {
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
