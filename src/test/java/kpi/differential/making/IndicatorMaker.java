package kpi.differential.making;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.differential.making.StrataMaker.Made;
import kpi.differential.oracle.Unit;
import kpi.model.fact.TableSchema;

/** Makes the indicators over one table: what {@code kpi.yaml} says of them, and their rules. */
final class IndicatorMaker {

  /**
   * What was made.
   *
   * @param strata the keys of its strata
   */
  record Indicator(String id, String unit, Set<String> strata) {}

  private final TableSchema table;
  private final Dice dice;
  private final Names names;
  private final List<Made> strata;
  private final FormulaMaker formulas;
  private final Cases cases;
  private final List<Map<String, Object>> declared = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private final List<Indicator> plain = new ArrayList<>();
  private final List<Indicator> rates = new ArrayList<>();

  /**
   * @param day the reference date, around which definitions change
   */
  IndicatorMaker(
      TableSchema table,
      Dice dice,
      Names names,
      LocalDate day,
      Landmarks landmarks,
      List<String> populations,
      List<Made> strata) {
    this.table = table;
    this.dice = dice;
    this.names = names;
    this.cases = new Cases(dice, names, day);
    this.strata = strata;
    this.formulas = new FormulaMaker(table, dice, landmarks, populations, strata);
  }

  List<Map<String, Object>> declared() {
    return declared;
  }

  List<String> rules() {
    return rules;
  }

  /** Counts and sums, by which others may be divided. */
  List<Indicator> plain() {
    return plain;
  }

  void make(int howMany) {
    for (int i = 0; i < howMany; i++) {
      switch (dice.below(9)) {
        case 0 -> add(formulas.count());
        case 1, 2 -> add(formulas.share());
        case 3 -> add(formulas.sum());
        case 4 -> add(formulas.mean());
        case 5 -> add(formulas.ratioOfSums());
        case 6 -> add(formulas.shareOfSum());
        case 7 -> quotient(plain);
        default -> yearsMean();
      }
    }
  }

  private void add(FormulaMaker.Draft draft) {
    Set<Made> shown = new LinkedHashSet<>(draft.used());
    boolean divides = draft.unit().equals("%");
    boolean ofCell = draft.lines().contains(FormulaMaker.OF_CELL);
    strata.stream()
        .filter(one -> !one.ofPopulations())
        .filter(one -> dice.chance(ofCell && shown.isEmpty() ? 1 : 0.4))
        .limit(2)
        .forEach(one -> withItsBase(one, shown));
    if (divides && ofCell
        || draft.lines().stream().anyMatch(l -> l.startsWith("分子")) && dice.chance(0.3)) {
      denominatorStrata(draft, shown);
    }
    String id = declare(draft.unit(), shown);
    rules.addAll(cases.rules(id, draft.lines(), List.copyOf(shown)));
    rules.addAll(cases.displays(id, List.copyOf(shown)));
    (divides ? rates : plain).add(new Indicator(id, draft.unit(), keys(shown)));
  }

  private void withItsBase(Made stratum, Set<Made> shown) {
    strata.stream().filter(one -> one.key().equals(stratum.by())).forEach(shown::add);
    shown.add(stratum);
  }

  private void denominatorStrata(FormulaMaker.Draft draft, Set<Made> shown) {
    if (shown.isEmpty() || dice.chance(0.4)) {
      draft.lines().add("分母は内訳によらず数える");
      return;
    }
    String same =
        dice.some(shown, dice.between(1, 2)).stream()
            .map(one -> "\"" + one.label() + "\"")
            .collect(Collectors.joining("と"));
    draft.lines().add("分母は同じ" + same + "のものとする");
  }

  /** One indicator by another of the same strata, or by one without. */
  void quotient(List<Indicator> all) {
    if (all.isEmpty()) {
      return;
    }
    Indicator above = dice.oneOf(dice.chance(0.2) && !rates.isEmpty() ? rates : all);
    List<Indicator> fitting =
        all.stream()
            .filter(one -> one.strata().isEmpty() || one.strata().equals(above.strata()))
            .toList();
    if (fitting.isEmpty()) {
      return;
    }
    Indicator below = dice.oneOf(fitting);
    String line = "値は指標\"%s\"を指標\"%s\"で割った値とする".formatted(above.id(), below.id());
    follow(above, isAlike(above, below) ? "%" : above.unit(), List.of(line));
  }

  /** Whether one is a share of the other. */
  private static boolean isAlike(Indicator above, Indicator below) {
    return Unit.of(above.unit()).base().equals(Unit.of(below.unit()).base());
  }

  private void yearsMean() {
    if (rates.isEmpty()) {
      return;
    }
    Indicator of = dice.oneOf(rates);
    follow(
        of,
        "%",
        List.of(
            "平均する指標は\"" + of.id() + "\"とする",
            "平均する期間は当年度までの" + dice.oneOf(List.of(2, 4)) + "か年とする",
            dice.chance(0.5) ? "値のない年度があるときは算出しない" : "値のない年度は除いて平均する",
            "値は各年度の割合の単純平均とする"));
  }

  private void follow(Indicator other, String unit, List<String> lines) {
    Set<Made> shown = new LinkedHashSet<>();
    strata.stream().filter(one -> other.strata().contains(one.key())).forEach(shown::add);
    if (shown.size() == other.strata().size()) {
      String id = declare(unit, shown);
      rules.addAll(cases.rules(id, lines, List.of()));
    }
  }

  private static Set<String> keys(Set<Made> shown) {
    return shown.stream().map(Made::key).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String declare(String unit, Set<Made> shown) {
    String id = table.name().replace('_', '-') + "-" + (declared.size() + 1);
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("id", id);
    yaml.put("label", YamlText.label(names.label(), id));
    yaml.put("unit", unit);
    yaml.put("decimals", dice.between(0, 3));
    if (!shown.isEmpty()) {
      yaml.put("strata", List.of(List.copyOf(keys(shown))));
    }
    yaml.put("source", "例");
    declared.add(yaml);
    return id;
  }
}
