package kpi.replay.mutation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kpi.model.fact.Fact;
import kpi.replay.coverage.Aspect;
import kpi.replay.suggest.RowSearch;
import kpi.replay.suggest.Suggestions;
import kpi.replay.suggest.Wish;
import kpi.rules.RuleBook;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.RowRule;
import kpi.rules.condition.Setting;
import kpi.rules.finding.Finding;
import kpi.source.Messages;

/** Looks for a row of which two books of rules find, or conclude, something else. */
final class TellingRow {

  private static final String ID = "S1";

  private final RuleBook book;
  private final RuleBook changed;
  private final LocalDate usual;

  /**
   * @param usual the reference date of rules that hold on it
   */
  TellingRow(RuleBook book, RuleBook changed, LocalDate usual) {
    this.book = book;
    this.changed = changed;
    this.usual = usual;
  }

  /** A row that stands on an edge of the rule, and on which the books differ. */
  Optional<Fact> find(Mutant mutant) {
    return Stream.<RowRule>concat(book.findings().stream(), book.classifications().stream())
        .filter(rule -> rule.text() == mutant.rule())
        .findFirst()
        .flatMap(this::find);
  }

  private Optional<Fact> find(RowRule rule) {
    Setting setting = Suggestions.setting(rule, usual);
    RuleBook.InForce before = book.on(setting.asOf(), new Messages());
    RuleBook.InForce after = changed.on(setting.asOf(), new Messages());
    RowSearch search = new RowSearch(before, setting);
    return rule.conditions().stream()
        .flatMap(Condition::lines)
        .flatMap(condition -> wishes(rule, condition))
        .flatMap(wish -> search.find(wish, ID, row -> true).stream())
        .filter(row -> differs(row, setting, before, after))
        .findFirst();
  }

  private static Stream<Wish> wishes(RowRule rule, Condition condition) {
    return Stream.of(Aspect.values()).map(one -> new Wish(rule, Optional.of(condition), one));
  }

  private static boolean differs(
      Fact row, Setting setting, RuleBook.InForce before, RuleBook.InForce after) {
    Set<String> found = new TreeSet<>();
    Set<String> finding = new TreeSet<>();
    Fact counted = before.screening().screen(row, setting, one -> found.add(cell(one)));
    Fact counting = after.screening().screen(row, setting, one -> finding.add(cell(one)));
    Outcome was = before.classifier().classify(List.of(counted), setting).get(0);
    Outcome is = after.classifier().classify(List.of(counting), setting).get(0);
    return !found.equals(finding)
        || !counted.equals(counting)
        || before.populations().names().stream()
            .filter(name -> before.populations().table(name).equals(row.table()))
            .filter(after.populations()::isDefined)
            .anyMatch(name -> was.of(name) != is.of(name));
  }

  private static String cell(Finding finding) {
    return finding.rule().name() + finding.column();
  }
}
