package kpi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;

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
            Boolean.getBoolean("kpi.terminal"));
    int exitCode = Program.run(terminal, arguments);
    System.exit(exitCode);
  }
}
