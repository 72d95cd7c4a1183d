package kpi.report.files.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What made the results: this program and what it runs on. */
public final class Tool {

  /** The version of {@code pom.xml}. */
  public static final String VERSION = "0.1.0";

  public static final String NAME = "kpi " + VERSION;

  private static final String ENGINE = "/META-INF/maven/org.drools/drools-engine/pom.properties";

  private Tool() {}

  /** The version of the rule engine, as its own archive states it. */
  public static String engineVersion() {
    Properties properties = new Properties();
    try (InputStream in = Tool.class.getResourceAsStream(ENGINE)) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }

  /** The feature release alone, so that a security update of Java does not change results. */
  public static String javaVersion() {
    return Integer.toString(Runtime.version().feature());
  }
}
