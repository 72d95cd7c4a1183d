package kpi.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kpi.report.files.ResultFiles;
import kpi.source.input.FileDigest;
import kpi.source.output.JsonDocument;
import kpi.source.output.NewFile;

/**
 * The files of a results folder as they were written: each manifest names those beside it with
 * their SHA-256, so that the one which may be published tells nothing of what stays inside. Only
 * what a manifest names, unchanged since, is ever removed.
 */
final class WrittenFiles {

  /** The folders of results, each with its manifest, relative to the folder of results. */
  static final List<String> FOLDERS = List.of("", ResultFiles.INTERNAL);

  private static final String FILES = "files";
  private static final long LONGEST_MANIFEST = 1 << 22;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private WrittenFiles() {}

  /** Names the files in their manifests. */
  static void name(Path results) throws IOException {
    for (String folderName : FOLDERS) {
      Path folder = results.resolve(folderName);
      ObjectNode manifest = manifest(folder).orElseGet(WrittenFiles::started);
      ObjectNode files = manifest.putObject(FILES);
      for (Path file : entries(folder)) {
        if (Files.isRegularFile(file) && !file.endsWith(ResultFiles.MANIFEST)) {
          files.put(file.getFileName().toString(), FileDigest.sha256(file));
        }
      }
      NewFile.write(folder.resolve(ResultFiles.MANIFEST), JsonDocument.text(manifest));
    }
  }

  private static ObjectNode started() {
    return JsonDocument.object().put("format", ResultFiles.MANIFEST_FORMAT);
  }

  /** Whether a folder holds results. */
  static boolean areIn(Path folder) throws IOException {
    return manifest(folder).isPresent();
  }

  /** Whether the manifest names the files beside it; those of older versions did not. */
  static boolean areNamedIn(Path folder) throws IOException {
    return manifest(folder).filter(manifest -> manifest.has(FILES)).isPresent();
  }

  /**
   * The first file or folder that was not written by this program, or has been changed since.
   *
   * @return its name relative to the results, with forward slashes
   */
  static Optional<String> firstOther(Path results) throws IOException {
    for (String folderName : FOLDERS) {
      Path folder = results.resolve(folderName);
      if (isFolder(folder)) {
        Map<String, String> known = named(folder);
        for (Path entry : entries(folder)) {
          String name = results.relativize(entry).toString().replace('\\', '/');
          boolean isOurFolder = FOLDERS.contains(name) && isFolder(entry);
          if (!isOurFolder && !isAsWritten(entry, known)) {
            return Optional.of(name);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Removes what is as it was written; the folder too, if nothing else is in it. */
  static void remove(Path results) throws IOException {
    for (String folderName : List.of(ResultFiles.INTERNAL, "")) {
      Path folder = results.resolve(folderName);
      if (isFolder(folder)) {
        Map<String, String> known = named(folder);
        for (Path entry : entries(folder)) {
          if (!entry.endsWith(ResultFiles.MANIFEST) && isAsWritten(entry, known)) {
            Files.delete(entry);
          }
        }
        removeLast(folder);
      }
    }
  }

  /** The manifest goes last, since it tells after an interruption what may go. */
  private static void removeLast(Path folder) throws IOException {
    List<Path> left = entries(folder);
    boolean isOurs = left.size() == 1 && left.get(0).endsWith(ResultFiles.MANIFEST);
    if (isOurs && areNamedIn(folder)) {
      Files.delete(left.get(0));
    }
    if (entries(folder).isEmpty()) {
      Files.delete(folder);
    }
  }

  private static boolean isAsWritten(Path entry, Map<String, String> known) throws IOException {
    String name = entry.getFileName().toString();
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
        && (name.equals(ResultFiles.MANIFEST)
            ? areNamedIn(entry.getParent())
            : known.containsKey(name) && known.get(name).equals(FileDigest.sha256(entry)));
  }

  private static Map<String, String> named(Path folder) throws IOException {
    Map<String, String> named = new TreeMap<>();
    manifest(folder).stream()
        .flatMap(manifest -> manifest.path(FILES).properties().stream())
        .forEach(file -> named.put(file.getKey(), file.getValue().asText()));
    return named;
  }

  /** Empty if there is none of this program. */
  private static Optional<ObjectNode> manifest(Path folder) throws IOException {
    Path file = folder.resolve(ResultFiles.MANIFEST);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > LONGEST_MANIFEST) {
      return Optional.empty();
    }
    String text = Files.readString(file);
    return ResultFiles.isManifest(text) ? object(text) : Optional.empty();
  }

  private static Optional<ObjectNode> object(String text) {
    try {
      JsonNode read = MAPPER.readTree(text);
      return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
