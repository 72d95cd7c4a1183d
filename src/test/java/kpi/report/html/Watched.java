package kpi.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;

/** A report with a script in it that looks at it as a reader would. */
public final class Watched {

  private static final String CHECKER = "/kpi/report/checker.js";

  private Watched() {}

  /** What the script found at a width in pixels. */
  public static JsonNode look(Browser browser, Path page, int width)
      throws IOException, InterruptedException {
    Path watched = browser.folder().resolve("watched.html");
    String script = Matcher.quoteReplacement("<head><script>" + checker() + "</script>");
    Files.writeString(watched, Files.readString(page).replaceFirst("<head>", script));
    return new ObjectMapper().readTree(browser.told(watched, width));
  }

  private static String checker() throws IOException {
    try (InputStream in = Watched.class.getResourceAsStream(CHECKER)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
