package kpi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Optional;

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

  private static Screen screen() {
    boolean isWatched = Boolean.getBoolean("kpi.progress") && !"dumb".equals(System.getenv("TERM"));
    return isWatched
        ? new Screen(
            Optional.of(new Output(new FileOutputStream(FileDescriptor.err))), System::nanoTime)
        : Screen.none();
  }
}
