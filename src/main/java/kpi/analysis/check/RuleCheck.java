package kpi.analysis.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import kpi.evaluation.rows.Cells;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.definition.DisclosureFile;
import kpi.loading.layout.ReportFile;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.ConditionConflicts;
import kpi.rules.classification.rule.RowRule;
import kpi.rules.finding.FindingRule;
import kpi.rules.indicator.IndicatorRule;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;
import kpi.source.ExitCode;
import kpi.source.Message.Severity;
import kpi.source.Messages;
import kpi.source.Rejected;

/**
 * Everything that can be said of rules and definitions, without a dataset or of the reference date
 * and the tables of one.
 */
public final class RuleCheck {

  private static final LocalDate WITHOUT_DATES = LocalDate.of(2026, 1, 1);

  private final RuleBook book;
  private final List<KpiDefinition> kpis;
  private final Messages messages;

  private RuleCheck(RuleBook book, List<KpiDefinition> kpis, Messages messages) {
    this.book = book;
    this.kpis = kpis;
    this.messages = messages;
  }

  /**
   * Checks both folders for every date.
   *
   * @return every finding; one message for one cause
   * @throws Rejected if a folder cannot be read at all
   */
  public static Messages of(Path rules, Path definitions, DataDictionary dictionary)
      throws Rejected {
    Messages messages = new Messages();
    everyDate(read(rules, definitions, dictionary, messages));
    return messages;
  }

  /**
   * Checks what has been read for every date.
   *
   * @param messages what was found in reading it, to which the rest is added
   */
  static void everyDate(RuleBook book, List<KpiDefinition> kpis, Messages messages) {
    everyDate(read(book, kpis, messages));
  }

  private static void everyDate(RuleCheck check) {
    if (!check.messages.hasErrors()) {
      check.book.versions().check(Severity.ERROR, check.messages);
      dates(check.book).forEach(check::on);
    }
  }

  /**
   * Checks both folders for the reference date of a dataset, and the dataset as far as an
   * evaluation would refuse it or leave indicators out.
   *
   * @throws Rejected with every finding: if a folder or the dataset is missing (66), rules or
   *     definitions do not hold for it (78), or its data cannot be used (65)
   */
  public static Messages of(Path rules, Path definitions, DataDictionary dictionary, Path dataset)
      throws Rejected {
    Messages messages = new Messages();
    RuleCheck check = read(rules, definitions, dictionary, messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    DatasetCheck data = DatasetCheck.open(dataset, dictionary, messages);
    check.book.versions().check(Severity.WARNING, messages);
    List<DefinedCell> cells = check.on(data.referenceDate());
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    data.check(check.book, check.kpis, cells);
    return messages;
  }

  private static RuleCheck read(
      Path rules, Path definitions, DataDictionary dictionary, Messages messages) throws Rejected {
    List<KpiDefinition> kpis = DefinitionFolder.read(definitions, messages);
    DisclosureFile.read(definitions, dictionary, messages);
    ReportFile.read(definitions, kpis, dictionary, messages);
    return read(RuleBook.read(rules, definitions, kpis, dictionary, messages), kpis, messages);
  }

  private static RuleCheck read(RuleBook book, List<KpiDefinition> kpis, Messages messages) {
    ConditionConflicts conflicts = new ConditionConflicts(messages);
    SensibleLimits limits = new SensibleLimits(messages);
    Stream.concat(book.findings().stream(), book.classifications().stream())
        .forEach(
            (RowRule rule) -> {
              conflicts.warn(rule);
              limits.check(rule);
            });
    return new RuleCheck(book, kpis, messages);
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

  /** What is declared to be worked out on a date; what does not hold then is in the messages. */
  private List<DefinedCell> on(LocalDate date) {
    if (messages.hasErrors()) {
      return List.of();
    }
    RuleBook.InForce rules = book.on(date, messages);
    if (messages.hasErrors()) {
      return List.of();
    }
    List<DefinedCell> cells = rules.define(Cells.declared(kpis), messages);
    if (!messages.hasErrors()) {
      new UnusedPopulations(messages).check(rules.rules(), cells);
      checkExclusions(date, rules.rules());
    }
    return cells;
  }

  private void checkExclusions(LocalDate date, List<ClassificationRule> rules) {
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
