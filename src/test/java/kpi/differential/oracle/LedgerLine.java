package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.differential.oracle.Formula.Tallied;
import kpi.differential.oracle.Reach.Filled;
import kpi.differential.oracle.Selection.Step;
import kpi.model.Truth;

/** A step from the rows of a table to what is counted; kept are those that may belong. */
public record LedgerLine(
    String indicator,
    int step,
    String description,
    long before,
    long kept,
    long removed,
    long undetermined) {

  private static final String LAST = "判定不能を除いて数える";
  private static final String LAST_IF_SOME_COUNT_ANYWAY = "判定不能のうち空欄が埋まれば変わるものを除いて数える";

  /**
   * @param memberships of each row as it stands
   * @param rows the ways to fill each row in
   */
  static List<LedgerLine> of(
      String indicator,
      Tallied formula,
      List<Map<String, Truth>> memberships,
      List<List<Filled>> rows) {
    List<Step> steps = new ArrayList<>(formula.whole().steps());
    int ofWhole = steps.size();
    formula.part().ifPresent(part -> steps.addAll(part.steps()));
    Selection all = new Selection(steps, List.of());
    List<LedgerLine> lines = new ArrayList<>();
    long before = memberships.size();
    long certain = before;
    for (int i = 1; i <= steps.size(); i++) {
      int upTo = i;
      List<Truth> truths = memberships.stream().map(own -> all.standing(upTo, own)).toList();
      long kept = truths.stream().filter(truth -> truth != Truth.NO).count();
      certain = truths.stream().filter(truth -> truth == Truth.YES).count();
      String words = (i > ofWhole ? "分子: " : "") + steps.get(i - 1).words();
      lines.add(new LedgerLine(indicator, i, words, before, kept, before - kept, kept - certain));
      before = kept;
    }
    long counted =
        rows.stream().filter(ways -> ways.stream().allMatch(way -> counts(all, way))).count();
    String last = counted == certain ? LAST : LAST_IF_SOME_COUNT_ANYWAY;
    lines.add(
        new LedgerLine(indicator, steps.size() + 1, last, before, counted, before - counted, 0));
    return lines;
  }

  private static boolean counts(Selection all, Filled way) {
    return all.keeps(way.row(), way.filling(), way.memberships());
  }
}
