package kpi.differential.making;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.differential.making.StrataMaker.Made;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.TableSchema;

/** Makes what is said of an indicator: which rows, which of them, and what of them is added up. */
final class FormulaMaker {

  static final String OF_CELL = "分子は分母のうち内訳に当たるものとする";
  private static final Map<String, List<String>> GIVEN_IN =
      Map.of(
          "円", List.of("円", "千円", "万円", "百万円", "億円"),
          "千円", List.of("円", "千円", "百万円"),
          "人", List.of("人", "人", "名"));
  private static final List<String> NOUNS = List.of("テーマ", "企業", "区分");

  private final TableSchema table;
  private final Dice dice;
  private final Landmarks landmarks;
  private final List<String> populations;
  private final List<Made> strata;

  FormulaMaker(
      TableSchema table,
      Dice dice,
      Landmarks landmarks,
      List<String> populations,
      List<Made> strata) {
    this.table = table;
    this.dice = dice;
    this.landmarks = landmarks;
    this.populations = populations;
    this.strata = strata;
  }

  /**
   * A formula in the making.
   *
   * @param used the strata of populations that it names
   */
  record Draft(String unit, List<String> lines, Set<Made> used) {}

  Draft count() {
    Draft draft = whole("対象", dice.oneOf(table.countedIn()));
    draft.lines().add("値は対象の件数とする");
    return draft;
  }

  Draft share() {
    Draft draft = part();
    draft.lines().add("値は分子を分母で割った割合とする");
    return draft;
  }

  Draft sum() {
    List<Column> items = items();
    if (items.isEmpty()) {
      return count();
    }
    Column item = summed(dice.oneOf(items));
    Draft draft = whole("対象", givenIn(item));
    leaveBlanksOut(draft, item);
    draft.lines().add("値は対象の" + item.label() + "の合計とする");
    return draft;
  }

  Draft mean() {
    List<Column> items = items();
    if (items.isEmpty()) {
      return share();
    }
    Column item = summed(dice.oneOf(items));
    Draft draft = whole("対象", givenIn(item));
    leaveBlanksOut(draft, item);
    draft.lines().add("値は" + item.label() + "の平均とする");
    return draft;
  }

  Draft ratioOfSums() {
    List<Column> items = items();
    if (items.size() < 2) {
      return share();
    }
    List<Column> two = dice.some(items, 2);
    summed(two.get(0));
    summed(two.get(1));
    boolean isShare = two.get(0).unit().equals(two.get(1).unit());
    Draft draft = whole("対象", isShare ? "%" : givenIn(two.get(0)));
    leaveBlanksOut(draft, two.get(0));
    draft
        .lines()
        .add("値は対象の%sの合計を対象の%sの合計で割った割合とする".formatted(two.get(0).label(), two.get(1).label()));
    return draft;
  }

  Draft shareOfSum() {
    List<Column> items = items();
    if (items.isEmpty()) {
      return share();
    }
    Column item = summed(dice.oneOf(items));
    Draft draft = part();
    leaveBlanksOut(draft, item);
    draft.lines().add("値は分子の" + item.label() + "の合計を分母の合計で割った割合とする");
    return draft;
  }

  private List<Column> items() {
    return table.columns().stream().filter(column -> column.type() == ColumnType.NUMBER).toList();
  }

  private String givenIn(Column item) {
    return dice.oneOf(GIVEN_IN.getOrDefault(item.unit(), List.of(item.unit())));
  }

  private Column summed(Column item) {
    landmarks.text(item.label(), "");
    return item;
  }

  private void leaveBlanksOut(Draft draft, Column item) {
    if (dice.chance(0.5)) {
      draft.lines().add("対象のうち" + item.label() + "の記載があるものを用いる");
    }
  }

  private Draft whole(String word, String unit) {
    Draft draft = new Draft(unit, new ArrayList<>(), new LinkedHashSet<>());
    List<Made> named = strata.stream().filter(Made::ofPopulations).toList();
    if (!named.isEmpty() && dice.chance(0.4)) {
      draft.lines().add(word + "は" + ofStratum(draft, dice.oneOf(named)) + "とする");
    } else {
      draft.lines().add(word + "は" + (dice.chance(0.5) ? everybody() : names(2)) + "とする");
    }
    if (dice.chance(0.3)) {
      draft.lines().add(word + "を" + names(2) + "に限る");
    }
    if (dice.chance(0.3)) {
      draft.lines().add(word + "から" + names(1) + "を除く");
    }
    return draft;
  }

  private Draft part() {
    Draft draft = whole("分母", "%");
    List<Made> named = strata.stream().filter(Made::ofPopulations).toList();
    boolean ofCell = strata.stream().anyMatch(one -> !one.ofPopulations()) && dice.chance(0.3);
    if (ofCell) {
      draft.lines().add(OF_CELL);
    } else if (!named.isEmpty() && dice.chance(0.3)) {
      draft.lines().add("分子は分母のうち" + ofStratum(draft, dice.oneOf(named)) + "とする");
    } else {
      draft.lines().add("分子は分母のうち" + names(3) + "とする");
    }
    if (dice.chance(0.25)) {
      draft.lines().add("分子を" + names(1) + "に限る");
    }
    if (dice.chance(0.25)) {
      draft.lines().add("分子から" + names(1) + "を除く");
    }
    return draft;
  }

  private String ofStratum(Draft draft, Made stratum) {
    draft.used().add(stratum);
    return stratum.label() + "の" + dice.oneOf(NOUNS);
  }

  /** Of the others there may be none, and then there is nothing to divide by. */
  private String everybody() {
    return "\"" + populations.get(0) + "\"";
  }

  private String names(int most) {
    return dice.some(populations, dice.between(1, most)).stream()
        .map(name -> "\"" + name + "\"")
        .collect(Collectors.joining("又は"));
  }
}
