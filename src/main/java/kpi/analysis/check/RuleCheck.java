package kpi.analysis.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import kpi.evaluation.Cells;
import kpi.loading.DefinitionFolder;
import kpi.model.DataDictionary;
import kpi.model.DefinedCell;
import kpi.model.KpiDefinition;
import kpi.rules.RuleBook;
import kpi.rules.classification.ClassificationRule;
import kpi.rules.classification.RowRule;
import kpi.rules.finding.FindingRule;
import kpi.rules.indicator.IndicatorRule;
import kpi.rules.text.Annotations;
import kpi.rules.text.RuleText;
import kpi.source.Messages;
import kpi.source.Rejected;

/** Everything that can be said of rules and definitions without a dataset. */
public final class RuleCheck {

  private static final LocalDate WITHOUT_DATES = LocalDate.of(2026, 1, 1);

  private RuleCheck() {}

  /**
   * Checks both folders.
   *
   * @return every finding; one message for one cause
   * @throws Rejected if a folder cannot be read at all
   */
  public static Messages of(Path rules, Path definitions, DataDictionary dictionary)
      throws Rejected {
    Messages messages = new Messages();
    List<KpiDefinition> kpis = DefinitionFolder.read(definitions, messages);
    RuleBook book = RuleBook.read(rules, definitions, kpis, dictionary, messages);
    ConditionConflicts conflicts = new ConditionConflicts(messages);
    SensibleLimits limits = new SensibleLimits(messages);
    Stream.concat(book.findings().stream(), book.classifications().stream())
        .forEach(
            (RowRule rule) -> {
              conflicts.check(rule);
              limits.check(rule);
            });
    if (messages.hasErrors()) {
      return messages;
    }
    book.versions().check(messages);
    if (!messages.hasErrors()) {
      dates(book).forEach(date -> checkOn(date, book, kpis, messages));
    }
    return messages;
  }

  /** A day of every period in which the same rules hold. */
  private static TreeSet<LocalDate> dates(RuleBook book) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    Stream.of(
            book.findings().stream().map(FindingRule::text),
            book.classifications().stream().map(ClassificationRule::text),
            book.indicators().stream().map(IndicatorRule::text))
        .flatMap(texts -> texts)
        .map(RuleText::annotations)
        .forEach(
            annotations -> {
              if (annotations.containsKey(Annotations.FROM)) {
                dates.add(Annotations.from(annotations));
              }
              if (annotations.containsKey(Annotations.UNTIL)) {
                dates.add(Annotations.until(annotations));
              }
            });
    if (dates.isEmpty()) {
      dates.add(WITHOUT_DATES);
    }
    return dates;
  }

  private static void checkOn(
      LocalDate date, RuleBook book, List<KpiDefinition> kpis, Messages messages) {
    if (messages.hasErrors()) {
      return;
    }
    RuleBook.InForce rules = book.on(date, messages);
    if (messages.hasErrors()) {
      return;
    }
    List<DefinedCell> cells = rules.define(Cells.declared(kpis), messages);
    if (!messages.hasErrors()) {
      new UnusedPopulations(messages).check(rules.rules(), cells);
      checkExclusions(date, rules.rules(), messages);
    }
  }

  private static void checkExclusions(
      LocalDate date, List<ClassificationRule> rules, Messages messages) {
    List<ClassificationRule> claiming =
        rules.stream()
            .filter(rule -> rule.text().annotations().containsKey(Annotations.EXCLUDES))
            .toList();
    if (!claiming.isEmpty()) {
      Exclusions exclusions = new Exclusions(rules, date, messages);
      claiming.forEach(exclusions::check);
    }
  }
}
