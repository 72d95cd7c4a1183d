package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kpi.differential.Folder;
import kpi.differential.oracle.Formula.Tallied;
import kpi.differential.oracle.KpiYaml.Indicator;
import kpi.differential.oracle.Reach.Filled;
import kpi.differential.oracle.Selection.Filter;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;

/** Evaluates a folder of rules, definitions and data that {@code check} accepts. */
public final class Oracle {

  private final DataDictionary dictionary;
  private final Screening screening;
  private final Survey survey;
  private final Map<String, Belonging> belonging = new LinkedHashMap<>();
  private final Map<String, TableSchema> populations = new HashMap<>();
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<String, List<IndicatorRule>> rules = new HashMap<>();
  private final Map<String, Formula> formulas = new LinkedHashMap<>();
  private final Map<String, List<List<Filled>>> filled = new LinkedHashMap<>();

  private Oracle(Folder folder, DataDictionary dictionary) {
    this.dictionary = dictionary;
    this.screening = Screening.of(folder, dictionary);
    this.survey = screening.screened(Survey.of(folder, dictionary));
    readRules(folder);
    readIndicators(folder);
    fillIn();
  }

  public static Oracle of(Folder folder, DataDictionary dictionary) {
    return new Oracle(folder, dictionary);
  }

  private void readRules(Folder folder) {
    List<ClassRule> rules = new ArrayList<>();
    for (ClassRule rule : new ClassRules(dictionary).of(folder.texts(Folder.RULES, ".dslr"))) {
      if (rule.inForce(survey.day())) {
        rules.add(rule);
        populations.put(rule.population(), rule.table());
      }
    }
    for (TableSchema table : dictionary.tables()) {
      List<ClassRule> own = rules.stream().filter(rule -> rule.table() == table).toList();
      belonging.put(table.name(), new Belonging(own, survey.moments().get(table.name())));
    }
  }

  private void readIndicators(Folder folder) {
    List<Row> rows = survey.tables().values().stream().flatMap(List::stream).toList();
    for (String path : folder.paths(Folder.DEFINITIONS, "/kpi.yaml")) {
      KpiYaml yaml = KpiYaml.of(folder.files().get(path));
      String below = path.substring(0, path.lastIndexOf('/') + 1);
      List<IndicatorRule> own = IndicatorRule.of(folder.texts(below, ".dslr"));
      for (Indicator indicator : yaml.indicators()) {
        for (Cell cell : Cell.of(indicator, yaml.strata(), rows)) {
          cells.put(cell.name(), cell);
          rules.put(cell.name(), own);
        }
      }
    }
    FormulaSentences sentences = new FormulaSentences(populations, cells);
    cells.forEach((name, cell) -> formulas.put(name, sentences.read(defining(cell), cell)));
  }

  private IndicatorRule defining(Cell cell) {
    List<IndicatorRule> fitting =
        rules.get(cell.name()).stream()
            .filter(rule -> !rule.shows() && rule.indicator().equals(cell.indicator().id()))
            .filter(rule -> rule.inForce(survey.day()) && rule.fits(cell))
            .toList();
    if (fitting.size() != 1) {
      throw new AssertionError(fitting.size() + " rules for " + cell.name());
    }
    return fitting.get(0);
  }

  private void fillIn() {
    survey.tables().forEach((name, rows) -> filled.put(name, filled(name, rows)));
  }

  private List<List<Filled>> filled(String table, List<Row> rows) {
    Belonging own = belonging.get(table);
    Fillings fillings = fillings(table);
    List<List<Filled>> all = new ArrayList<>();
    for (Row row : rows) {
      List<Filled> ways = new ArrayList<>();
      for (Filling filling : fillings.of(row)) {
        ways.add(new Filled(row, filling, own.filled(row, filling)));
      }
      all.add(ways);
    }
    return all;
  }

  private Fillings fillings(String table) {
    Set<Filter> filters = new LinkedHashSet<>();
    formulas.values().stream()
        .filter(Tallied.class::isInstance)
        .map(Tallied.class::cast)
        .filter(one -> one.table().name().equals(table))
        .forEach(
            one -> {
              filters.addAll(one.whole().filters());
              one.part().ifPresent(part -> filters.addAll(part.filters()));
            });
    return new Fillings(survey.moments().get(table), belonging.get(table).conditions(), filters);
  }

  /** What each cell must show; nothing of those that have more ways than can be tried. */
  public Map<String, Expected> figures() {
    Figures figures = new Figures(formulas, filled, survey.earlier());
    Map<String, Expected> expected = new TreeMap<>();
    for (Cell cell : cells.values()) {
      figures
          .of(cell)
          .map(one -> Displays.shown(one, cell, rules.get(cell.name())))
          .ifPresent(one -> expected.put(shownName(cell), one));
    }
    return expected;
  }

  /** What is found in the rows that cannot be right: file, line, column and kind. */
  public List<String> findings() {
    return screening.found();
  }

  /** The names of all cells that results must show. */
  public Set<String> shownCells() {
    return cells.values().stream().map(this::shownName).collect(Collectors.toSet());
  }

  /** The name of a cell in results: that of a mean says over which years. */
  private String shownName(Cell cell) {
    if (!(formulas.get(cell.name()) instanceof Formula.OverYears mean)) {
      return cell.name();
    }
    int last = Integer.parseInt(year().substring(1));
    Map<String, String> stratum = new TreeMap<>(cell.chosen());
    stratum.put("years", "R%s-R%s".formatted(last - mean.years() + 1, last));
    return cell.indicator().id() + stratum;
  }

  private String year() {
    return survey.moments().values().iterator().next().year();
  }

  /** Whether each row belongs to each population, as it stands, and why not. */
  public List<Membership> memberships() {
    List<Membership> memberships = new ArrayList<>();
    survey
        .tables()
        .forEach(
            (table, rows) ->
                rows.forEach(row -> memberships.addAll(Membership.of(row, belonging.get(table)))));
    memberships.sort(
        Comparator.comparing(Membership::subjectType)
            .thenComparing(Membership::subjectId)
            .thenComparing(Membership::population));
    return memberships;
  }

  /** The steps to what is counted, of the cells without strata. */
  public List<LedgerLine> ledger() {
    List<LedgerLine> ledger = new ArrayList<>();
    for (Cell cell : cells.values()) {
      if (cell.chosen().isEmpty()
          && formulas.get(cell.name()) instanceof Tallied tallied
          && survey.tables().containsKey(tallied.table().name())) {
        String table = tallied.table().name();
        ledger.addAll(
            LedgerLine.of(
                cell.indicator().id(),
                tallied,
                survey.tables().get(table).stream().map(belonging.get(table)::standing).toList(),
                filled.get(table)));
      }
    }
    return ledger;
  }

  /** The cells of an indicator over one table that is there, with the rows behind them. */
  public Map<String, Members> members(String indicator) {
    Map<String, Members> members = new TreeMap<>();
    cells.values().stream()
        .filter(cell -> cell.indicator().id().equals(indicator))
        .forEach(
            cell -> {
              if (formulas.get(cell.name()) instanceof Tallied tallied
                  && filled.containsKey(tallied.table().name())) {
                List<List<Filled>> rows = filled.get(tallied.table().name());
                members.put(cell.name(), Members.of(tallied, rows));
              }
            });
    return members;
  }

  /** The ids of all indicators. */
  public List<String> indicators() {
    return cells.values().stream().map(cell -> cell.indicator().id()).distinct().toList();
  }

  /**
   * An open cell, which any of the values could fill without changing what is written elsewhere.
   *
   * @param row from 0
   */
  public record OpenCell(TableSchema table, int row, Column column, List<String> values) {}

  /** Open cells of which no rule asks whether they are written, nor leaves their rows out. */
  public List<OpenCell> openCells() {
    List<OpenCell> open = new ArrayList<>();
    survey
        .tables()
        .forEach(
            (name, rows) -> {
              Fillings fillings = fillings(name);
              Set<Column> untouchable = untouchable(name);
              for (int at = 0; at < rows.size(); at++) {
                for (Column column : fillings.open(rows.get(at))) {
                  if (!untouchable.contains(column)) {
                    List<String> values = List.copyOf(fillings.values(rows.get(at), column));
                    open.add(new OpenCell(rows.get(at).table(), at, column, values));
                  }
                }
              }
            });
    return open;
  }

  private Set<Column> untouchable(String table) {
    Set<Column> columns = new HashSet<>(screening.asked(table));
    for (Condition condition : belonging.get(table).conditions()) {
      if (condition instanceof Condition.IsWritten written) {
        columns.addAll(written.item());
      } else if (condition instanceof Condition.Asks asks && asks.item().size() > 1) {
        columns.addAll(asks.item());
      }
    }
    formulas.values().stream()
        .filter(Tallied.class::isInstance)
        .map(Tallied.class::cast)
        .forEach(formula -> formula.leavesOut().ifPresent(columns::add));
    return columns;
  }
}
