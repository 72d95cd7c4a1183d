package kpi.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same content in another order. */
public final class Shuffle {

  private static final String END = "終わり";
  private static final String CONDITION = "    - ";

  private final Random random;

  public Shuffle(long seed) {
    random = new Random(seed);
  }

  /** The rows of every CSV of a dataset; the header stays. No cell holds a line break. */
  public void rows(Path dataset) throws IOException {
    for (Path file : Tree.files(dataset)) {
      if (file.toString().endsWith(".csv")) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, random);
        rows.add(0, lines.get(0));
        write(file, rows);
      }
    }
  }

  /** The rules of every file, and the condition lines of every rule. */
  public void rules(Path folder) throws IOException {
    for (Path file : Tree.files(folder)) {
      if (file.toString().endsWith(".dslr")) {
        List<List<String>> rules = split(Files.readAllLines(file, StandardCharsets.UTF_8));
        rules.forEach(this::conditions);
        Collections.shuffle(rules, random);
        write(file, rules.stream().flatMap(List::stream).toList());
      }
    }
  }

  /** Gives the rule files of a folder each other's names. */
  public void names(Path folder) throws IOException {
    List<Path> files =
        Tree.files(folder).stream().filter(file -> file.toString().endsWith(".dslr")).toList();
    for (Path file : files) {
      Files.move(file, file.resolveSibling("moved-" + file.getFileName()));
    }
    for (int index = 0; index < files.size(); index++) {
      Path from = files.get(index);
      Path to = files.get((index + 1) % files.size());
      Files.move(from.resolveSibling("moved-" + from.getFileName()), to);
    }
  }

  private static List<List<String>> split(List<String> lines) {
    List<List<String>> rules = new ArrayList<>();
    List<String> rule = new ArrayList<>();
    for (String line : lines) {
      rule.add(line);
      if (line.equals(END)) {
        rules.add(rule);
        rule = new ArrayList<>();
      }
    }
    return rules;
  }

  private void conditions(List<String> rule) {
    List<String> conditions =
        new ArrayList<>(rule.stream().filter(line -> line.startsWith(CONDITION)).toList());
    Collections.shuffle(conditions, random);
    int next = 0;
    for (int index = 0; index < rule.size(); index++) {
      if (rule.get(index).startsWith(CONDITION)) {
        rule.set(index, conditions.get(next));
        next++;
      }
    }
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }
}
