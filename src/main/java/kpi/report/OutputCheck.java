package kpi.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.report.files.ResultFiles;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/** Whether a folder may be replaced by results: never one that holds anything else. */
final class OutputCheck {

  /** Everything that a folder of results may hold. */
  static final Set<String> RESULTS =
      Stream.concat(ResultFiles.NAMES.stream(), ReportFormat.NAMES.stream())
          .collect(Collectors.toUnmodifiableSet());

  private OutputCheck() {}

  /**
   * The folder without links.
   *
   * @throws Rejected with exit code 73 and the reason why it cannot be used
   */
  static Path resolved(Path folder, Place place) throws Rejected, IOException {
    Path target = withoutLinks(folder);
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw refused("output-parent-missing", place);
    }
    if (!Files.isWritable(parent)) {
      throw refused("output-parent-not-writable", place);
    }
    return target;
  }

  /**
   * Refuses a folder that must not be replaced.
   *
   * @param target without links
   * @param names what this program may have written there
   * @throws Rejected with exit code 73 and the reason
   */
  static void refuseOther(Path target, Place place, Set<String> names)
      throws Rejected, IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      existing(target, place, names);
    }
  }

  private static Path withoutLinks(Path folder) throws IOException {
    if (Files.exists(folder)) {
      return folder.toRealPath();
    }
    Path absolute = folder.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent != null && Files.isDirectory(parent)
        ? parent.toRealPath().resolve(absolute.getFileName())
        : absolute;
  }

  private static void existing(Path target, Place place, Set<String> names)
      throws Rejected, IOException {
    if (!Files.isDirectory(target)) {
      throw refused("output-not-a-folder", place);
    }
    if (Path.of("").toRealPath().startsWith(target)) {
      throw refused("output-is-working-folder", place);
    }
    Optional<String> foreign = foreign(target, names);
    if (foreign.isPresent()) {
      throw refused("output-foreign", place, foreign.get());
    }
    if (FolderSwap.isEmpty(target)) {
      return;
    }
    if (!isResults(target)) {
      throw refused("output-without-manifest", place);
    }
    if (!WrittenFiles.areNamedIn(target)) {
      throw refused("output-of-older-version", place);
    }
    if (!isWritable(target)) {
      throw refused("output-write-protected", place);
    }
    Optional<String> other = WrittenFiles.firstOther(target);
    if (other.isPresent()) {
      throw refused("output-changed", place, other.get());
    }
  }

  /** Whoever took away the right to write wants it kept. */
  private static boolean isWritable(Path target) {
    return WrittenFiles.FOLDERS.stream()
        .map(target::resolve)
        .filter(Files::isDirectory)
        .allMatch(Files::isWritable);
  }

  /** The first entry that this program does not write. */
  private static Optional<String> foreign(Path target, Set<String> names) throws IOException {
    try (Stream<Path> entries = Files.walk(target, 2)) {
      return entries
          .filter(entry -> !entry.equals(target))
          .map(entry -> target.relativize(entry).toString().replace('\\', '/'))
          .filter(name -> !names.contains(name))
          .sorted()
          .findFirst();
    }
  }

  /** Whether a folder holds results. */
  static boolean isResults(Path folder) throws IOException {
    return WrittenFiles.areIn(folder);
  }

  private static Rejected refused(String code, Place place, String... arguments) {
    return new Rejected(ExitCode.CANNOT_CREATE, Message.error(code, place, arguments));
  }
}
