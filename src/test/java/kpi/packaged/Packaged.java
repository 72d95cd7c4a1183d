package kpi.packaged;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The packaged program, run in this process: what {@code target/kpi.jar} names on its class path
 * and nothing of the tests. It starts once and stays warm. What a process alone can show is for
 * {@link Launch}.
 */
public final class Packaged {

  private static final ClassLoader PROGRAM = load();
  private static final Method MAIN = main();

  private Packaged() {}

  /** One run with the rules of this checkout, speaking Japanese. */
  public static Run kpi(String... arguments) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Thread thread = Thread.currentThread();
    ClassLoader ofTests = thread.getContextClassLoader();
    thread.setContextClassLoader(PROGRAM);
    try {
      Object exitCode =
          MAIN.invoke(null, result, log, Map.of("KPI_LANG", "ja"), Launch.home(), arguments);
      return new Run(
          (Integer) exitCode,
          result.toString(StandardCharsets.UTF_8),
          log.toString(StandardCharsets.UTF_8));
    } catch (ReflectiveOperationException defect) {
      throw new AssertionError(defect);
    } finally {
      thread.setContextClassLoader(ofTests);
    }
  }

  private static ClassLoader load() {
    try {
      URL jar = Launch.home().resolve("target/kpi.jar").toUri().toURL();
      return new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Method main() {
    try {
      return PROGRAM
          .loadClass("kpi.cli.Main")
          .getMethod(
              "run", OutputStream.class, OutputStream.class, Map.class, Path.class, String[].class);
    } catch (ReflectiveOperationException missing) {
      throw new AssertionError("target/kpi.jar does not hold the program", missing);
    }
  }
}
