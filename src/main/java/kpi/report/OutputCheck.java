package kpi.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.report.files.ResultFiles;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/** Whether a folder may be replaced by results: never one that holds anything else. */
final class OutputCheck {

  private static final int LONGEST_MANIFEST = 1 << 26;

  private OutputCheck() {}

  /**
   * The folder without links.
   *
   * @throws Rejected with exit code 73 and the reason why it cannot be used
   */
  static Path usable(Path folder, Place place) throws Rejected, IOException {
    Path target = resolved(folder);
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw refused("output-parent-missing", place);
    }
    if (!Files.isWritable(parent)) {
      throw refused("output-parent-not-writable", place);
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      existing(target, place);
    }
    return target;
  }

  private static Path resolved(Path folder) throws IOException {
    if (Files.exists(folder)) {
      return folder.toRealPath();
    }
    Path absolute = folder.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent != null && Files.isDirectory(parent)
        ? parent.toRealPath().resolve(absolute.getFileName())
        : absolute;
  }

  private static void existing(Path target, Place place) throws Rejected, IOException {
    if (!Files.isDirectory(target)) {
      throw refused("output-not-a-folder", place);
    }
    if (Path.of("").toRealPath().startsWith(target)) {
      throw refused("output-is-working-folder", place);
    }
    Optional<String> foreign = foreign(target);
    if (foreign.isPresent()) {
      throw refused("output-foreign", place, foreign.get());
    }
    if (!FolderSwap.isEmpty(target) && !isOurs(target.resolve(ResultFiles.MANIFEST))) {
      throw refused("output-without-manifest", place);
    }
  }

  /** The first entry that this program does not write. */
  private static Optional<String> foreign(Path target) throws IOException {
    try (Stream<Path> entries = Files.walk(target, 2)) {
      return entries
          .filter(entry -> !entry.equals(target))
          .map(entry -> target.relativize(entry).toString().replace('\\', '/'))
          .filter(name -> !ResultFiles.NAMES.contains(name) && !ReportFormat.NAMES.contains(name))
          .sorted()
          .findFirst();
    }
  }

  /** Whether a folder holds results. */
  static boolean isResults(Path folder) throws IOException {
    return isOurs(folder.resolve(ResultFiles.MANIFEST));
  }

  private static boolean isOurs(Path manifest) throws IOException {
    return Files.isRegularFile(manifest)
        && Files.size(manifest) < LONGEST_MANIFEST
        && ResultFiles.isManifest(Files.readString(manifest));
  }

  private static Rejected refused(String code, Place place, String... arguments) {
    return new Rejected(ExitCode.CANNOT_CREATE, Message.error(code, place, arguments));
  }
}
