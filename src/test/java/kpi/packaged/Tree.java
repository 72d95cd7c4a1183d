package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders of files: copied, changed, compared. */
public final class Tree {

  private Tree() {}

  /** Copies a folder with everything below it. */
  public static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> entries = Files.walk(from)) {
      for (Path entry : entries.sorted().toList()) {
        Path target = to.resolve(from.relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          Files.copy(entry, target);
        }
      }
    }
    return to;
  }

  public static void delete(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }

  /** Replaces the only place in a file where a text stands. */
  public static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(text.split(Pattern.quote(from), -1)).as("%s", from).hasSize(2);
    Files.writeString(file, text.replace(from, to), StandardCharsets.UTF_8);
  }

  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Every file with its bytes (in hexadecimal digits), by its name relative to the folder. */
  public static SortedMap<String, String> bytes(Path folder) throws IOException {
    SortedMap<String, String> content = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      content.put(name, new BigInteger(1, Files.readAllBytes(file)).toString(16));
    }
    return content;
  }

  /** Every file and folder below with its time and size: what a careless writer would change. */
  public static SortedMap<String, String> state(Path folder) throws IOException {
    SortedMap<String, String> state = new TreeMap<>();
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.filter(entry -> !entry.equals(folder)).toList()) {
        long size = Files.isDirectory(entry) ? 0 : Files.size(entry);
        state.put(
            folder.relativize(entry).toString(), Files.getLastModifiedTime(entry) + " " + size);
      }
    }
    return state;
  }
}
