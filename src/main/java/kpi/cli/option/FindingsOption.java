package kpi.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kpi.report.FindingsFile;
import kpi.report.files.csv.FindingsCsv;
import kpi.report.text.Language;
import kpi.report.text.MessageText;
import kpi.source.Rejected;
import picocli.CommandLine.Option;

/** Where everything that is found in the data is listed. */
public final class FindingsOption {

  private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--findings", paramLabel = "FILE")
  private Path file;

  /**
   * The file that was named, unless it is written with the results.
   *
   * @throws Rejected if it cannot be used (73)
   */
  public Optional<FindingsFile> file(Optional<Path> out) throws Rejected {
    return file == null ? Optional.empty() : FindingsFile.at(file, out);
  }

  /** Takes in what is found from now on. */
  public static FindingsCsv start() throws IOException {
    return new FindingsCsv(SCRATCH, new MessageText(Language.JAPANESE)::remedy);
  }
}
