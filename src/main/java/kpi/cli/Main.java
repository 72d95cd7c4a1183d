package kpi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Screen;
import kpi.cli.terminal.Terminal;

/** Arguments and streams in, exit code out. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(
            new Output(new FileOutputStream(FileDescriptor.out)),
            new Output(new FileOutputStream(FileDescriptor.err)),
            System.getenv(),
            Path.of(System.getProperty("kpi.home", "")),
            Boolean.getBoolean("kpi.terminal"),
            screen());
    int exitCode = Program.run(terminal, arguments);
    System.exit(exitCode);
  }

  /**
   * One run inside a program that goes on.
   *
   * @param result takes the result, in UTF-8
   * @param log takes everything else, in UTF-8
   * @param environment what counts of it, such as {@code KPI_LANG}
   * @param home the installation, which holds rules and definitions
   * @return the exit code
   */
  public static int run(
      OutputStream result,
      OutputStream log,
      Map<String, String> environment,
      Path home,
      String... arguments) {
    return Program.run(
        new Terminal(new Output(result), new Output(log), environment, home, false), arguments);
  }

  private static Screen screen() {
    boolean isWatched = Boolean.getBoolean("kpi.progress") && !"dumb".equals(System.getenv("TERM"));
    return isWatched
        ? new Screen(
            Optional.of(new Output(new FileOutputStream(FileDescriptor.err))), System::nanoTime)
        : Screen.none();
  }
}
