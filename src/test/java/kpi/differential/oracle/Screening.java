package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.differential.Folder;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;

/** What the rules find in the rows as they are written, and what is not known because of it. */
final class Screening {

  private final List<FindingRule> rules;
  private final List<String> found = new ArrayList<>();

  private Screening(List<FindingRule> rules) {
    this.rules = rules;
  }

  static Screening of(Folder folder, DataDictionary dictionary) {
    return new Screening(
        folder.texts(Folder.RULES, ".dslr").stream()
            .flatMap(file -> RuleLines.of(file).stream())
            .filter(FindingRule::isOne)
            .map(lines -> FindingRule.of(lines, dictionary))
            .toList());
  }

  /** File, line, column and rule of each finding. */
  List<String> found() {
    return List.copyOf(found);
  }

  /** The columns of a table on which it depends what is found. */
  Set<Column> asked(String table) {
    Set<Column> asked = new HashSet<>();
    rules.stream()
        .filter(rule -> rule.table().name().equals(table))
        .flatMap(rule -> rule.conditions().stream())
        .flatMap(condition -> condition.items().stream())
        .forEach(asked::addAll);
    return asked;
  }

  /** The rows as they count. */
  Survey screened(Survey survey) {
    Map<String, List<Row>> counted = new LinkedHashMap<>();
    survey
        .tables()
        .forEach(
            (table, rows) -> {
              List<Row> own = new ArrayList<>();
              for (Row row : rows) {
                own.add(counted(row, own.size() + 2, survey));
              }
              counted.put(table, own);
            });
    return survey.with(counted);
  }

  private Row counted(Row row, int line, Survey survey) {
    Set<String> doubted = new HashSet<>();
    Moment moment = survey.moments().get(row.table().name());
    for (FindingRule rule : rules) {
      boolean holds =
          rule.table().equals(row.table())
              && rule.inForce(survey.day())
              && rule.conditions().stream()
                  .allMatch(asks -> asks.standing(row, moment, none -> Truth.UNKNOWN) == Truth.YES);
      if (holds) {
        rule.told().forEach(item -> tell(row, line, row.deciding(item), rule));
        rule.doubted().forEach(item -> doubted.add(row.deciding(item).name()));
      }
    }
    return new Row(row.table(), row.written(), doubted);
  }

  private void tell(Row row, int line, Column column, FindingRule rule) {
    int place = row.table().columns().indexOf(column) + 1;
    found.add("%s %d %d %s".formatted(row.table().file(), line, place, rule.name()));
  }
}
