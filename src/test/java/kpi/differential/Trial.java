package kpi.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kpi.Shipped;
import kpi.cli.InProcess.Ended;
import kpi.differential.making.Dice;
import kpi.differential.making.FolderMaker;
import kpi.differential.making.Slips;
import kpi.differential.oracle.Membership;
import kpi.differential.oracle.Oracle;
import kpi.source.ExitCode;

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

  static Folder slipped(long seed) {
    return new Slips(Shipped.dictionary(), new Dice(seed)).in(folder(seed));
  }

  /**
   * What the program does wrong with a seed's folder in which people have made slips: what {@code
   * check} lets pass must evaluate, and what both evaluators understand must agree.
   */
  static List<String> differencesAfterSlips(long seed, Consumer<Fate> fates) {
    return ofSlipped(slipped(seed), fates);
  }

  /** What became of a folder with slips. */
  enum Fate {
    REFUSED_BY_BOTH_COMMANDS,
    COMPARED,
    /** It evaluates, and the second evaluator knows nothing of what was mistyped. */
    NOT_UNDERSTOOD
  }

  private static List<String> ofSlipped(Folder folder, Consumer<Fate> fates) {
    Ended check = Ran.check(folder);
    if (check.exitCode() != 0) {
      check = Ran.checkOfData(folder);
    }
    Ran ran = Ran.evaluate(folder, 1);
    int evaluated = ran.ended().exitCode();
    if (check.exitCode() != 0) {
      fates.accept(Fate.REFUSED_BY_BOTH_COMMANDS);
      boolean refused = check.exitCode() == ExitCode.RULES_DO_NOT_HOLD.number();
      boolean alike = refused && evaluated == check.exitCode();
      return alike
          ? List.of()
          : List.of(
              "check %d, evaluate %d: %s%s"
                  .formatted(check.exitCode(), evaluated, check.out(), ran.ended().log()));
    } else if (evaluated != 0) {
      return List.of("check 0, evaluate %d: %s".formatted(evaluated, ran.ended().log()));
    }
    try {
      List<String> differences =
          Comparison.differences(Oracle.of(folder, Shipped.dictionary()), ran);
      fates.accept(Fate.COMPARED);
      return differences;
    } catch (RuntimeException | AssertionError notUnderstood) {
      fates.accept(Fate.NOT_UNDERSTOOD);
      return List.of();
    }
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
    for (String indicator : dice.some(oracle.indicators(), 2)) {
      differences.addAll(Explanations.differences(folder, indicator, oracle));
    }
    differences.addAll(Metamorphoses.differences(folder, ran, oracle, dice));
    differences.addAll(YearByYear.differences(folder));
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
