package kpi.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kpi.differential.making.Dice;

/** The same rules and data in another order. */
final class Shuffles {

  private static final String END = "終わり\n";

  private Shuffles() {}

  /** The rows of each table. */
  static Folder rows(Folder folder, Dice dice) {
    Folder shuffled = folder;
    for (String path : folder.paths(Folder.DATA, ".csv")) {
      List<String> lines = folder.files().get(path).lines().toList();
      List<String> mixed = new ArrayList<>(List.of(lines.get(0)));
      mixed.addAll(dice.shuffled(lines.subList(1, lines.size())));
      shuffled = shuffled.with(path, String.join("\n", mixed) + "\n");
    }
    return shuffled;
  }

  /** Rules within their files, and their lines. */
  static Folder rules(Folder folder, Dice dice) {
    Folder shuffled = folder;
    for (String path : folder.paths("", ".dslr")) {
      List<String> rules = Arrays.asList(folder.files().get(path).split("(?<=" + END + ")"));
      shuffled =
          shuffled.with(
              path,
              dice.shuffled(rules).stream()
                  .map(rule -> lines(rule, dice))
                  .collect(Collectors.joining()));
    }
    return shuffled;
  }

  /** What the files of rules are called. */
  static Folder names(Folder folder, Dice dice) {
    Folder renamed = folder;
    for (String path : folder.paths(Folder.RULES, ".dslr")) {
      String other = Folder.RULES + "r-" + dice.below(1_000_000) + ".dslr";
      renamed = renamed.without(path).with(other, folder.files().get(path));
    }
    return renamed;
  }

  /** The conditions of a rule, and what it says of an indicator. */
  private static String lines(String rule, Dice dice) {
    List<String> before = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    List<String> said = new ArrayList<>();
    List<String> into = before;
    for (String line : rule.split("(?<=\n)")) {
      String text = line.strip();
      if (text.equals("ならば")) {
        into = said;
      } else if (text.startsWith("- ")) {
        conditions.add(line);
      } else if (!text.equals("終わり")) {
        into.add(line);
      }
    }
    return String.join("", before)
        + String.join("", dice.shuffled(conditions))
        + "ならば\n"
        + String.join("", dice.shuffled(said))
        + END;
  }
}
