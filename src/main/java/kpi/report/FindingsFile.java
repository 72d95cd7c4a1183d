package kpi.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import kpi.report.files.ResultFiles;
import kpi.report.files.csv.FindingsCsv;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.output.NewFile;

/**
 * The file that findings about a dataset are written to, as a whole or not at all. It names
 * respondents: its owner alone may read it, and it never lies among what may be published.
 */
public final class FindingsFile {

  private final Path target;
  private final Place place;

  private FindingsFile(Path target, Place place) {
    this.target = target;
    this.place = place;
  }

  /**
   * @param file may exist if it holds findings; its folder must exist
   * @param out the results folder of the run; what lies in it is written with it
   * @return empty if the run writes the file with its results
   * @throws Rejected with exit code 73 if the file cannot be used
   */
  public static Optional<FindingsFile> at(Path file, Optional<Path> out) throws Rejected {
    Place place = Place.of(file.toString().replace('\\', '/'));
    try {
      Path absolute = file.toAbsolutePath().normalize();
      if (out.isPresent() && absolute.startsWith(absolute(out.get()))) {
        Path within = absolute(out.get()).relativize(absolute);
        if (!within.equals(Path.of(ResultFiles.FINDINGS))) {
          throw refused("findings-among-published", place, ResultFiles.FINDINGS);
        }
        return Optional.empty();
      }
      return Optional.of(new FindingsFile(usable(absolute, place), place));
    } catch (IOException unreadable) {
      throw cannotWrite(place, unreadable);
    }
  }

  private static Path absolute(Path folder) {
    return folder.toAbsolutePath().normalize();
  }

  private static Path usable(Path absolute, Place place) throws Rejected, IOException {
    if (absolute.getParent() == null || !Files.isDirectory(absolute.getParent())) {
      throw refused("findings-folder-missing", place);
    }
    Path target = absolute.getParent().toRealPath().resolve(absolute.getFileName());
    for (Path above = target.getParent(); above != null; above = above.getParent()) {
      if (OutputCheck.isResults(above)) {
        throw refused("findings-among-published", place, ResultFiles.FINDINGS);
      }
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !holdsFindings(target)) {
      throw refused("findings-of-others", place);
    }
    return target;
  }

  private static boolean holdsFindings(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      char[] start = new char[String.join(",", FindingsCsv.HEADER).length()];
      int read = reader.read(start);
      return read <= 0 || new String(start, 0, read).equals(String.join(",", FindingsCsv.HEADER));
    }
  }

  /**
   * Writes the findings in the place of earlier ones.
   *
   * @throws Rejected with exit code 74; earlier findings are then as they were
   */
  public void write(FindingsCsv findings) throws Rejected {
    try {
      NewFile.writePrivate(
          target,
          out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            findings.write(writer);
            writer.flush();
          });
    } catch (IOException failed) {
      throw cannotWrite(place, failed);
    }
  }

  private static Rejected cannotWrite(Place place, IOException failed) {
    return new Rejected(
        ExitCode.CANNOT_WRITE,
        Message.error("findings-not-written", place, failed.getClass().getSimpleName()));
  }

  private static Rejected refused(String code, Place place, String... arguments) {
    return new Rejected(ExitCode.CANNOT_CREATE, Message.error(code, place, arguments));
  }
}
