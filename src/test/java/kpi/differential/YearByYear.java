package kpi.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.Shipped;
import kpi.differential.oracle.Expected;
import kpi.differential.oracle.Oracle;
import org.apache.commons.numbers.fraction.BigFraction;

/** The results of one year enter the next as they are: exactly, with their bounds. */
final class YearByYear {

  private static final String HEADER = Folder.DATA + "dataset.yaml";
  private static final String HISTORY = Folder.DATA + "history.yaml";

  private YearByYear() {}

  /** What the year after says of the change, where the year before is the same data. */
  static List<String> differences(Folder folder) {
    if (folder.paths(Folder.DATA, ".csv").isEmpty()) {
      return List.of();
    }
    Folder now = withoutHistory(folder);
    Folder then =
        now.with(
            HEADER, now.files().get(HEADER).replace("fiscal-year: \"R7\"", "fiscal-year: \"R6\""));
    Ran before = Ran.evaluate(then, 1);
    Ran after = before.ended().exitCode() == 0 ? Ran.evaluateAfter(before, now) : before;
    if (after.ended().exitCode() != 0) {
      return List.of("year by year: exit code %s".formatted(after.ended()));
    }
    Map<String, Expected> earlier = Oracle.of(then, Shipped.dictionary()).figures();
    List<String> differences = new ArrayList<>();
    Map<String, JsonNode> wide = before.indicators();
    Oracle.of(now, Shipped.dictionary())
        .figures()
        .forEach(
            (cell, figure) -> {
              Optional<Expected> old = Optional.ofNullable(earlier.get(cell));
              boolean isPlain = figure.attained() && old.filter(Expected::attained).isPresent();
              if (isPlain && !BoundsCheck.saysWider(wide.get(cell))) {
                compare(figure, old.get(), after.indicators().get(cell), differences);
              }
            });
    return differences;
  }

  private static Folder withoutHistory(Folder folder) {
    String header = folder.files().get(HEADER).replaceFirst(" *history.yaml: .*\n", "");
    return folder.without(HISTORY).with(HEADER, header);
  }

  private static void compare(
      Expected now, Expected then, JsonNode node, List<String> differences) {
    if (BoundsCheck.saysWider(node)) {
      return;
    }
    BigFraction unit = BigFraction.of(node.get("unit").asText().equals("%") ? 100 : 1);
    Optional<BigFraction> least = minus(now.lower(), then.upper(), unit);
    Optional<BigFraction> most = minus(now.upper(), then.lower(), unit);
    boolean isOne = least.equals(most);
    differ(now, "change", isOne ? least : Optional.empty(), node, differences);
    differ(now, "changeLower", isOne ? Optional.empty() : least, node, differences);
    differ(now, "changeUpper", isOne ? Optional.empty() : most, node, differences);
  }

  private static Optional<BigFraction> minus(
      Optional<BigFraction> one, Optional<BigFraction> other, BigFraction unit) {
    return one.flatMap(a -> other.map(b -> a.subtract(b).multiply(unit)));
  }

  private static void differ(
      Expected now,
      String field,
      Optional<BigFraction> expected,
      JsonNode node,
      List<String> differences) {
    JsonNode found = node.get(field);
    if (!expected.map(one -> Fractions.isSame(one, found)).orElseGet(found::isNull)) {
      differences.add(
          "%s %s after the year before: expected %s, found %s"
              .formatted(now.cell(), field, expected, found));
    }
  }
}
