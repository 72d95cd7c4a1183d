package kpi.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import kpi.report.OutputFolder;

/**
 * Publishes results into one folder over and over, until it is killed: nearly all of its time is
 * that of writing and swapping, which is a moment of a run of the program.
 */
public final class PublishingLoop {

  private static final int LINES = 20_000;

  private PublishingLoop() {}

  /**
   * Prints a line once the first results are there.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    for (long run = 1; true; run++) {
      try (OutputFolder output = OutputFolder.open(out)) {
        String text = (run + "\n").repeat(LINES);
        Files.writeString(output.content().resolve("results.json"), text);
        Files.writeString(output.content().resolve("indicators.csv"), text);
        Files.writeString(output.content().resolve("internal/ledger.csv"), text);
        output.publish();
      }
      if (run == 1) {
        System.out.println("published");
      }
    }
  }
}
