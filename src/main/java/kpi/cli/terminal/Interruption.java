package kpi.cli.terminal;

import kpi.report.OutputFolder;
import kpi.source.Rejected;

/** Ctrl-C while a folder is being written: nothing half-written stays. */
public final class Interruption {

  private final Thread cleanUp;

  private Interruption(Thread cleanUp) {
    this.cleanUp = cleanUp;
  }

  public static Interruption watch(Terminal terminal, OutputFolder output) {
    Thread cleanUp = new Thread(() -> giveUp(terminal, output), "clean-up");
    Runtime.getRuntime().addShutdownHook(cleanUp);
    return new Interruption(cleanUp);
  }

  public void unwatch() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleanUp);
    } catch (IllegalStateException alreadyInterrupted) {
      // The clean-up is under way and will end the program.
    }
  }

  /** The working thread goes on until the program ends, and would tell of files gone. */
  private static void giveUp(Terminal terminal, OutputFolder output) {
    terminal.screen().clear();
    terminal.result().mute();
    terminal.log().mute();
    try {
      output.close();
    } catch (Rejected leftOver) {
      // The next start removes it.
    }
  }
}
