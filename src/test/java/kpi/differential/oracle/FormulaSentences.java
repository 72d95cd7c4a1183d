package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kpi.differential.oracle.Formula.Kind;
import kpi.differential.oracle.Selection.Step;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/** What the sentences about indicators mean, written down a second time. */
final class FormulaSentences {

  private static final String NAMES = "(\"[^\"]+\"(?:又は\"[^\"]+\")*)";
  private static final String LABEL = "([^\"\\s]+?)";
  private static final String NOUN = "の(?:テーマ|企業|区分)";
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:対象|分母)は"
              + NAMES
              + "とする|(?:対象|分母)は"
              + LABEL
              + NOUN
              + "とする"
              + "|(?:対象|分母)を"
              + NAMES
              + "に限る|(?:対象|分母)から"
              + NAMES
              + "を除く");
  private static final Pattern PART =
      Pattern.compile(
          "分子は分母のうち"
              + NAMES
              + "とする|分子は分母のうち"
              + LABEL
              + NOUN
              + "とする"
              + "|分子を"
              + NAMES
              + "に限る|分子から"
              + NAMES
              + "を除く");
  private static final int EXCEPT = 4;
  private static final Map<String, Kind> VALUES =
      Map.of(
          "値は対象の件数とする",
          Kind.COUNT,
          "値は対象の" + LABEL + "の合計とする",
          Kind.SUM,
          "値は" + LABEL + "の平均とする",
          Kind.MEAN,
          "値は対象の" + LABEL + "の合計を対象の" + LABEL + "の合計で割った割合とする",
          Kind.RATIO_OF_SUMS,
          "値は分子を分母で割った割合とする",
          Kind.SHARE,
          "値は分子の" + LABEL + "の合計を分母の合計で割った割合とする",
          Kind.SHARE_OF_SUM);

  private final Map<String, TableSchema> tables;
  private final Map<String, Cell> cells;

  /**
   * @param tables population → the table of its rows
   * @param cells all of them by name
   */
  FormulaSentences(Map<String, TableSchema> tables, Map<String, Cell> cells) {
    this.tables = tables;
    this.cells = cells;
  }

  Formula read(IndicatorRule rule, Cell cell) {
    for (MatchResult said : rule.said("値は指標\"(.+?)\"を指標\"(.+?)\"で割った値とする")) {
      return new Formula.Quotient(operand(said.group(1), cell), operand(said.group(2), cell));
    }
    if (!rule.said("値は各年度の割合の単純平均とする").isEmpty()) {
      String of = rule.said("平均する指標は\"(.+?)\"とする").get(0).group(1);
      String years = rule.said("平均する期間は当年度までの([0-9]+)か年とする").get(0).group(1);
      boolean every = !rule.said("値のない年度があるときは算出しない").isEmpty();
      return new Formula.OverYears(operand(of, cell), Integer.parseInt(years), every);
    }
    if (!rule.said("値は報告された(?:状況|数値)とする").isEmpty()) {
      return new Formula.Reported();
    }
    return tallied(rule, cell);
  }

  /** Of the same stratum, or without one if there is none. */
  private Cell operand(String indicator, Cell cell) {
    String same = indicator + new TreeMap<>(cell.chosen());
    return cells.getOrDefault(same, cells.get(indicator + Map.of()));
  }

  private Formula tallied(IndicatorRule rule, Cell cell) {
    List<Step> whole = steps(rule, cell, WHOLE);
    List<Step> part = steps(rule, cell, PART);
    TableSchema table = tables.get(whole.get(0).populations().get(0));
    boolean divides = !part.isEmpty() || !rule.said("分子は分母のうち内訳に当たるものとする").isEmpty();
    Selection all = new Selection(whole, Selection.filters(cell, wholeKeys(rule, cell), table));
    Selection within = new Selection(part, Selection.filters(cell, cell.chosen().keySet(), table));
    for (Map.Entry<String, Kind> value : VALUES.entrySet()) {
      for (MatchResult said : rule.said(value.getKey())) {
        return new Formula.Tallied(
            table,
            all,
            divides ? Optional.of(within) : Optional.empty(),
            value.getValue(),
            item(said, 1, table),
            item(said, 2, table),
            rule.said("対象のうち" + LABEL + "の記載があるものを用いる").stream()
                .findFirst()
                .flatMap(left -> item(left, 1, table)));
      }
    }
    throw new AssertionError("no value in " + rule);
  }

  private static Optional<Column> item(MatchResult said, int group, TableSchema table) {
    return said.groupCount() < group
        ? Optional.empty()
        : Optional.of(table.item(said.group(group)).orElseThrow().columns().get(0));
  }

  private static List<Step> steps(IndicatorRule rule, Cell cell, Pattern sentences) {
    List<Step> steps = new ArrayList<>();
    int firsts = 0;
    for (MatchResult said : rule.said(sentences.pattern())) {
      for (int group = 1; group <= said.groupCount(); group++) {
        if (said.group(group) != null) {
          List<String> names =
              group == 2
                  ? List.of(population(cell, said.group(group)))
                  : ConditionSentences.quoted(said.group(group));
          Step step = new Step(group != EXCEPT, names);
          steps.add(group <= 2 ? firsts++ : steps.size(), step);
        }
      }
    }
    return steps;
  }

  private static String population(Cell cell, String label) {
    return cell.member(cell.key(label).orElseThrow()).population().orElseThrow();
  }

  private static List<String> wholeKeys(IndicatorRule rule, Cell cell) {
    if (!rule.said("分母は内訳によらず数える").isEmpty()) {
      return List.of();
    }
    for (MatchResult said : rule.said("分母は同じ\"([^\"]+)\"(?:と\"([^\"]+)\")?のものとする")) {
      List<String> keys = new ArrayList<>();
      keys.add(cell.key(said.group(1)).orElseThrow());
      Optional.ofNullable(said.group(2))
          .ifPresent(label -> keys.add(cell.key(label).orElseThrow()));
      return keys;
    }
    return List.copyOf(cell.chosen().keySet());
  }
}
