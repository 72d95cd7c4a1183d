package kpi.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Copies of shipped folders in which something that must not matter is in another order. */
final class Copies {

  private static final String RULE = "ルール ";

  private Copies() {}

  /** A copy with the lines of some files changed. */
  static Path of(Path folder, Path target, String extension, UnaryOperator<List<String>> change)
      throws IOException {
    for (Path file : files(folder)) {
      Path copy = target.resolve(folder.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      if (file.toString().endsWith(extension)) {
        Files.write(copy, change.apply(Files.readAllLines(file)));
      } else {
        Files.copy(file, copy);
      }
    }
    return target;
  }

  /** A copy whose rule files have other names, in the opposite order and one folder deeper. */
  static Path renamed(Path folder, Path target) throws IOException {
    List<Path> files = files(folder);
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      boolean rules = file.toString().endsWith(".dslr");
      String name =
          rules ? "below/z%03d.dslr".formatted(files.size() - i) : "" + file.getFileName();
      Path copy = target.resolve(folder.relativize(file).toString()).resolveSibling(name);
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return target;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The rules of a file in another order; each keeps its comment lines out of its way. */
  static List<String> rulesShuffled(List<String> lines, Random random) {
    List<List<String>> rules = new ArrayList<>();
    rules.add(new ArrayList<>());
    for (String line : lines) {
      if (line.startsWith(RULE)) {
        rules.add(new ArrayList<>());
      }
      rules.get(rules.size() - 1).add(line);
    }
    Collections.shuffle(rules.subList(1, rules.size()), random);
    return rules.stream().flatMap(List::stream).toList();
  }

  /** The condition lines of each rule in another order. */
  static List<String> conditionsShuffled(List<String> lines, Random random) {
    List<String> shuffled = new ArrayList<>(lines);
    int from = 0;
    while (from < shuffled.size()) {
      int to = from;
      while (to < shuffled.size() && shuffled.get(to).strip().startsWith("- ")) {
        to++;
      }
      Collections.shuffle(shuffled.subList(from, to), random);
      from = to + 1;
    }
    return shuffled;
  }

  /** The rows of a table in another order, below their header. */
  static List<String> rowsShuffled(List<String> lines, Random random) {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled.subList(1, shuffled.size()), random);
    return shuffled;
  }
}
