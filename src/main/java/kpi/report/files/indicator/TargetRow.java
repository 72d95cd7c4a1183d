package kpi.report.files.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.evaluation.target.Assessment;
import kpi.evaluation.target.TargetResult;
import kpi.model.definition.Target.Former;
import kpi.model.definition.Target.Milestone;
import kpi.model.definition.Target.Setting;

/**
 * A row of {@code targets.csv}: one value to be reached by one year.
 *
 * @param assessment how it stands; absent for one that does not hold any more
 * @param reason why it was changed, or why it is undetermined; empty if there is nothing to say
 */
record TargetRow(
    TargetResult result,
    Kind kind,
    Milestone milestone,
    Optional<Assessment> assessment,
    Setting set,
    String reason) {

  /** What is reached by the year. */
  enum Kind {
    LAST("last", "目標"),
    INTERIM("interim", "中間の目標"),
    FORMER("former", "変更前の目標 判定しない");

    private final String word;
    private final String label;

    Kind(String word, String label) {
      this.word = word;
      this.label = label;
    }

    String word() {
      return word;
    }

    String label() {
      return label;
    }
  }

  /** The target itself, then what is to be reached before, then what it was before. */
  static List<TargetRow> of(TargetResult result) {
    Setting set = result.target().set();
    List<TargetRow> rows = new ArrayList<>(List.of(row(result, Kind.LAST, result.last(), set)));
    result.interim().forEach(one -> rows.add(row(result, Kind.INTERIM, one, set)));
    for (Former one : result.target().former()) {
      rows.add(
          new TargetRow(
              result, Kind.FORMER, one.last(), Optional.empty(), one.set(), one.reason()));
    }
    return rows;
  }

  private static TargetRow row(TargetResult result, Kind kind, Assessment one, Setting set) {
    return new TargetRow(result, kind, one.milestone(), Optional.of(one), set, one.reason());
  }

  boolean isLast() {
    return kind == Kind.LAST;
  }
}
