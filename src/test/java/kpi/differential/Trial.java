package kpi.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kpi.Shipped;
import kpi.cli.InProcess.Ended;
import kpi.differential.making.Dice;
import kpi.differential.making.FolderMaker;
import kpi.differential.oracle.Membership;
import kpi.differential.oracle.Oracle;

/** One seed: a folder is made, checked, evaluated by both, changed, and evaluated again. */
final class Trial {

  private Trial() {}

  static Folder folder(long seed) {
    return FolderMaker.make(Shipped.dictionary(), seed);
  }

  /** What the program does wrong with a seed's folder; none if nothing. */
  static List<String> differences(long seed) {
    Folder folder = folder(seed);
    Ended check = Ran.check(folder);
    if (check.exitCode() != 0) {
      return List.of("check: exit code " + check.exitCode() + ": " + check.log() + check.out());
    }
    List<String> differences = new ArrayList<>(ofResults(folder));
    if (differences.isEmpty()) {
      differences.addAll(ofTheRest(folder, new Dice(seed)));
    }
    return differences;
  }

  static List<String> ofResults(Folder folder) {
    Oracle oracle = Oracle.of(folder, Shipped.dictionary());
    return Comparison.differences(oracle, Ran.evaluate(folder, 1));
  }

  /** Explanations, other orders, blanks filled in. */
  static List<String> ofTheRest(Folder folder, Dice dice) {
    Oracle oracle = Oracle.of(folder, Shipped.dictionary());
    Ran ran = Ran.evaluate(folder, 1);
    List<String> differences = new ArrayList<>();
    Map<String, List<Membership>> bySubject =
        oracle.memberships().stream()
            .collect(Collectors.groupingBy(one -> one.subjectType() + " " + one.subjectId()));
    for (String subject : dice.some(bySubject.keySet().stream().sorted().toList(), 2)) {
      differences.addAll(Explanations.differences(folder, bySubject.get(subject)));
    }
    differences.addAll(Metamorphoses.differences(folder, ran, oracle, dice));
    return differences;
  }

  /** The smallest part of a folder that still shows a difference of the same kind. */
  static Folder shrunk(Folder folder, String difference) {
    String kind = kind(difference);
    return Shrinker.shrunk(
        folder,
        smaller -> {
          try {
            return ofResults(smaller).stream().anyMatch(one -> kind(one).equals(kind));
          } catch (RuntimeException | AssertionError notUnderstood) {
            return false;
          }
        });
  }

  /** A difference without what changes as the folder gets smaller. */
  static String kind(String difference) {
    String line = difference.lines().findFirst().orElse("");
    String named = line.replaceFirst("^[a-z]+(-[a-z0-9]+)*\\{[^}]*\\} ", "");
    return named.startsWith("exit code") ? named : named.replaceFirst(":.*", "");
  }
}
