package kpi.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rules, definitions and data as text.
 *
 * @param files path within the folder, such as {@code data/companies.csv} → what stands there
 */
public record Folder(SortedMap<String, String> files) {

  public static final String RULES = "rules/";
  public static final String DEFINITIONS = "kpi-definitions/";
  public static final String DATA = "data/";

  public Folder {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** What stands in the files below a folder whose names end so. */
  public Collection<String> texts(String below, String ending) {
    return paths(below, ending).stream().map(files::get).toList();
  }

  public List<String> paths(String below, String ending) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(below) && path.endsWith(ending))
        .toList();
  }

  public Folder with(String path, String text) {
    TreeMap<String, String> changed = new TreeMap<>(files);
    changed.put(path, text);
    return new Folder(changed);
  }

  public Folder with(Map<String, String> others) {
    TreeMap<String, String> changed = new TreeMap<>(files);
    changed.putAll(others);
    return new Folder(changed);
  }

  public Folder without(String path) {
    TreeMap<String, String> changed = new TreeMap<>(files);
    changed.remove(path);
    return new Folder(changed);
  }

  public Path write(Path parent) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = parent.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.createDirectories(parent.resolve(RULES));
    Files.createDirectories(parent.resolve(DEFINITIONS));
    return parent;
  }

  /** For people. */
  @Override
  public String toString() {
    return files.entrySet().stream()
        .map(file -> "--- " + file.getKey() + "\n" + file.getValue())
        .collect(Collectors.joining("\n"));
  }
}
