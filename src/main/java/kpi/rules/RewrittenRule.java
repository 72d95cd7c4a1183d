package kpi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.model.fact.DataDictionary;
import kpi.rules.classification.rule.ClassificationCheck;
import kpi.rules.classification.rule.ClassificationReader;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.finding.FindingReader;
import kpi.rules.finding.FindingRule;
import kpi.rules.indicator.IndicatorRule;
import kpi.rules.text.RuleFolder;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Messages;
import kpi.source.input.SourceText;

/**
 * A rule of a book in another wording.
 *
 * @param rule of the book
 * @param lines the rule as it could stand in a file instead
 */
public record RewrittenRule(RuleText rule, SourceText lines) {

  /**
   * The book with this rule rewritten and everything else as it was.
   *
   * @return empty if the book does not hold any more; the reasons are among the messages
   */
  public Optional<RuleBook> in(RuleBook book, Messages messages) {
    DataDictionary dictionary = book.dictionary();
    List<FindingRule> findings = findings(book, dictionary, messages);
    List<ClassificationRule> classifications = classifications(book, dictionary, messages);
    List<IndicatorRule> indicators = indicators(book, dictionary, messages);
    if (!messages.hasErrors()) {
      new ClassificationCheck(classifications, messages).run();
      new IndicatorCheck(indicators, book.kpis(), dictionary.units(), messages).run(true);
    }
    return messages.hasErrors()
        ? Optional.empty()
        : Optional.of(book.with(findings, classifications, indicators));
  }

  private List<FindingRule> findings(RuleBook book, DataDictionary dictionary, Messages messages) {
    List<FindingRule> all = new ArrayList<>();
    for (FindingRule one : book.findings()) {
      all.addAll(
          one.text() == rule
              ? new FindingReader(dictionary, messages).read(aboutRows(dictionary, messages))
              : List.of(one));
    }
    return all;
  }

  /** The rule read with the vocabulary of its file. */
  private List<RuleText> aboutRows(DataDictionary dictionary, Messages messages) {
    return RuleFolder.read(lines, Vocabulary.ofClassifications(dictionary), messages);
  }

  private List<ClassificationRule> classifications(
      RuleBook book, DataDictionary dictionary, Messages messages) {
    List<ClassificationRule> all = new ArrayList<>();
    for (ClassificationRule one : book.classifications()) {
      all.addAll(
          one.text() == rule
              ? new ClassificationReader(dictionary, messages).read(aboutRows(dictionary, messages))
              : List.of(one));
    }
    return all;
  }

  private List<IndicatorRule> indicators(
      RuleBook book, DataDictionary dictionary, Messages messages) {
    List<IndicatorRule> all = new ArrayList<>();
    for (IndicatorRule one : book.indicators()) {
      if (one.text() == rule) {
        RuleFolder.read(lines, Vocabulary.ofIndicators(dictionary), messages)
            .forEach(text -> all.add(IndicatorRule.of(text)));
      } else {
        all.add(one);
      }
    }
    return all;
  }
}
