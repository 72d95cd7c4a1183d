package kpi.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;

/** Runs the program within the test's own process. */
public final class InProcess {

  /**
   * How a run ended.
   *
   * @param out the result
   * @param log everything else that was printed
   */
  public record Ended(int exitCode, String out, String log) {}

  private InProcess() {}

  public static Ended run(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new Output(out), new Output(log), Map.of(), Path.of(""), false);
    int exitCode = Program.run(terminal, arguments.toArray(String[]::new));
    return new Ended(
        exitCode, out.toString(StandardCharsets.UTF_8), log.toString(StandardCharsets.UTF_8));
  }
}
