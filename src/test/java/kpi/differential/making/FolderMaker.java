package kpi.differential.making;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kpi.differential.Folder;
import kpi.differential.making.StrataMaker.Made;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;

/** Makes a folder of rules, definitions and data that {@code check} accepts. */
public final class FolderMaker {

  private static final List<String> TEXTS =
      List.of("事業A", "事業B", "a,b", "未定", "①特別", "C 01", "満足度80%");
  private static final List<BigDecimal> EARLIER =
      List.of(BigDecimal.ZERO, new BigDecimal("0.125"), new BigDecimal("0.333"), BigDecimal.TEN);
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 3, 31),
          LocalDate.of(2026, 2, 28),
          LocalDate.of(2025, 4, 30),
          LocalDate.of(2025, 12, 31));

  private final DataDictionary dictionary;
  private final Dice dice;
  private final Names names;
  private final LocalDate day;
  private final TreeMap<String, String> files = new TreeMap<>();
  private final List<String> plainIds = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();
  private final Map<String, Landmarks> landmarks = new LinkedHashMap<>();

  private FolderMaker(DataDictionary dictionary, long seed) {
    this.dictionary = dictionary;
    this.dice = new Dice(seed);
    this.names = new Names(dice);
    this.day = dice.oneOf(DAYS);
  }

  public static Folder make(DataDictionary dictionary, long seed) {
    return new FolderMaker(dictionary, seed).make();
  }

  private Folder make() {
    List<TableSchema> tables = tables();
    int kpi = dice.between(1, 9);
    List<IndicatorMaker.Indicator> plain = new ArrayList<>();
    for (TableSchema table : tables) {
      kpi++;
      plain.addAll(table(table, "kpi-%02d".formatted(kpi), kpi, plain));
    }
    if (!findings.isEmpty()) {
      files.put(Folder.RULES + "findings.dslr", String.join("\n", findings));
    }
    data(tables);
    return new Folder(files);
  }

  /** One or two, some of the time one that the other refers to. */
  private List<TableSchema> tables() {
    List<TableSchema> some = dice.some(dictionary.tables(), dice.between(1, 2));
    List<String> referred = List.copyOf(some.get(0).identity().refers().values());
    return referred.isEmpty() || dice.chance(0.5)
        ? some
        : List.of(dictionary.table(referred.get(0)).orElseThrow(), some.get(0));
  }

  /** The rules and indicators of one table. */
  private List<IndicatorMaker.Indicator> table(
      TableSchema table, String name, int kpi, List<IndicatorMaker.Indicator> others) {
    Landmarks own = new Landmarks();
    landmarks.put(table.name(), own);
    RuleMaker rules = new RuleMaker(table, dice, names, day, own, TEXTS);
    rules.make(dice.between(2, 8));
    files.put(Folder.RULES + table.name() + ".dslr", String.join("\n", rules.rules()));
    StrataMaker strata = new StrataMaker(table, dice, names, own, TEXTS);
    List<Made> made = strata.some(rules.populations(), dice.below(4));
    IndicatorMaker indicators =
        new IndicatorMaker(table, dice, names, day, own, rules.populations(), made);
    indicators.make(dice.between(2, 7));
    List<IndicatorMaker.Indicator> all = new ArrayList<>(indicators.plain());
    all.addAll(others.stream().filter(one -> one.strata().isEmpty()).toList());
    indicators.quotient(all);
    if (indicators.declared().isEmpty()) {
      indicators.make(7);
    }
    definition(name, kpi, made, indicators);
    if (dice.chance(0.5)) {
      findings.addAll(new FindingMaker(table, dice, names, own, TEXTS).some(dice.between(1, 3)));
    }
    indicators.declared().stream()
        .filter(one -> !one.containsKey("strata"))
        .forEach(one -> plainIds.add((String) one.get("id")));
    return indicators.plain();
  }

  private void definition(String name, int kpi, List<Made> strata, IndicatorMaker indicators) {
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("format", "kpi-definition/1");
    yaml.put("kpi", kpi);
    yaml.put("goal", "例");
    yaml.put("measures", List.of("例"));
    yaml.put("label", YamlText.label("例", "example"));
    yaml.put("kind", "computed");
    for (String key : List.of("reporter", "owner", "source")) {
      yaml.put(key, "例");
    }
    yaml.put("target", null);
    yaml.put("kgi", null);
    Map<String, Object> used = new LinkedHashMap<>();
    strata.stream()
        .filter(one -> indicators.declared().toString().contains(one.key()))
        .forEach(one -> used.put(one.key(), one.yaml()));
    if (!used.isEmpty()) {
      yaml.put("strata", used);
    }
    yaml.put("indicators", indicators.declared());
    String below = Folder.DEFINITIONS + name + "/";
    files.put(below + "kpi.yaml", YamlText.of(yaml));
    files.put(below + "indicators.dslr", String.join("\n", indicators.rules()));
  }

  private void data(List<TableSchema> tables) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("format", "kpi-dataset/1");
    header.put("title", "無作為な例（模擬データ）");
    header.put("fiscal-year", "R7");
    header.put("reference-date", day.toString());
    Map<String, Object> provenance = new LinkedHashMap<>();
    Map<String, Object> asOf = new LinkedHashMap<>();
    List<Map<String, Object>> accepted = new ArrayList<>();
    for (TableSchema table : tables) {
      if (dice.chance(0.95)) {
        provenance.put(table.file(), "synthetic");
        LocalDate own = dice.chance(0.2) ? day.minusDays(dice.between(1, 40)) : day;
        if (!own.equals(day)) {
          asOf.put(table.name(), Map.of("as-of", own.toString()));
        }
        DataMaker rows = new DataMaker(table, dice, landmarks.get(table.name()), TEXTS, own);
        files.put(Folder.DATA + table.file(), rows.csv(dice.between(1, 12)));
        accepted.addAll(accepted(table, rows));
      }
    }
    hubs(provenance);
    history(provenance);
    header.put("provenance", provenance);
    if (!asOf.isEmpty()) {
      header.put("tables", asOf);
    }
    if (!accepted.isEmpty()) {
      header.put("accept", accepted);
    }
    files.put(Folder.DATA + "dataset.yaml", YamlText.of(header));
  }

  /** Numbers thrown at random may well add up: such a row would be refused as a sum. */
  private static List<Map<String, Object>> accepted(TableSchema table, DataMaker rows) {
    boolean mayBeSums = table.key().size() > 1;
    return rows.keys().stream()
        .filter(any -> mayBeSums)
        .map(key -> Map.<String, Object>of("file", table.file(), "key", key, "reason", "例"))
        .toList();
  }

  /** Figures of earlier years, of indicators without strata. */
  private void history(Map<String, Object> provenance) {
    if (plainIds.isEmpty() || dice.chance(0.5)) {
      return;
    }
    Map<String, Object> years = new LinkedHashMap<>();
    for (String year : List.of("R4", "R5", "R6")) {
      List<Map<String, Object>> entries = new ArrayList<>();
      for (String id : dice.some(plainIds, 4)) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("indicator", id);
        if (dice.chance(0.5)) {
          entry.put("numerator", dice.between(0, 9));
          entry.put("denominator", dice.between(1, 9));
        } else {
          entry.put("value", dice.oneOf(EARLIER));
        }
        entry.put("origin", "published");
        entries.add(entry);
      }
      years.put(year, entries);
    }
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("format", "kpi-history/1");
    yaml.put("years", years);
    provenance.put("history.yaml", "synthetic");
    files.put(Folder.DATA + "history.yaml", YamlText.of(yaml));
  }

  /** The hubs to which other tables refer. */
  private void hubs(Map<String, Object> provenance) {
    TableSchema hubs = dictionary.table("hubs").orElseThrow();
    boolean isReferredTo =
        files.keySet().stream().anyMatch(f -> f.matches("data/(courses|joint.*|coop.*)\\.csv"));
    if (isReferredTo || provenance.containsKey(hubs.file())) {
      provenance.put(hubs.file(), "synthetic");
      Landmarks own = landmarks.getOrDefault(hubs.name(), new Landmarks());
      files.put(Folder.DATA + hubs.file(), new DataMaker(hubs, dice, own, TEXTS, day).csv(4));
    }
  }
}
