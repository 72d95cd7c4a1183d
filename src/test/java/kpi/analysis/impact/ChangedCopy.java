package kpi.analysis.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a folder, to be changed. */
public record ChangedCopy(Path folder) {

  /** Copies a folder with all it holds to a place that does not exist yet. */
  public static ChangedCopy of(Path original, Path copy) throws IOException {
    try (Stream<Path> entries = Files.walk(original)) {
      for (Path entry : entries.sorted().toList()) {
        Path target = copy.resolve(original.relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          Files.copy(entry, target);
        }
      }
    }
    return new ChangedCopy(copy);
  }

  /** Replaces a text that stands in a file exactly once. */
  public ChangedCopy replace(String file, String text, String by) throws IOException {
    Path path = folder.resolve(file);
    String content = Files.readString(path);
    assertThat(content).containsOnlyOnce(text);
    Files.writeString(path, content.replace(text, by));
    return this;
  }

  /** Puts the lines after the first into the opposite order. */
  public ChangedCopy reverseRows(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    StringBuilder reversed = new StringBuilder(lines.get(0)).append('\n');
    for (int i = lines.size() - 1; i > 0; i--) {
      reversed.append(lines.get(i)).append('\n');
    }
    Files.writeString(folder.resolve(file), reversed);
    return this;
  }
}
