package kpi.report.content.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.evaluation.sentences.SentenceCount;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.Formula;
import kpi.report.content.Section.DefinitionRule;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;

/** The rules that the figures of a KPI rest on, with what each sentence removed. */
final class Definitions {

  private final RuleBook.InForce rules;
  private final Map<String, RuleText> formulas;
  private final Map<String, List<SentenceCount>> counts;
  private final Optional<DisclosureRule> disclosure;

  /**
   * @param formulas the indicator rules by name
   * @param counts by the name of the rule
   * @param disclosure what may not be counted out
   */
  Definitions(
      RuleBook.InForce rules,
      Map<String, RuleText> formulas,
      Map<String, List<SentenceCount>> counts,
      Optional<DisclosureRule> disclosure) {
    this.disclosure = disclosure;
    this.rules = rules;
    this.formulas = formulas;
    this.counts = counts;
  }

  /** First who belongs to what, then how the figures are worked out. */
  List<DefinitionRule> of(List<DefinedCell> cells) {
    Set<String> populations = new LinkedHashSet<>();
    cells.stream()
        .flatMap(Definitions::populations)
        .forEach(name -> populations.addAll(rules.populations().closure(name)));
    List<DefinitionRule> found = new ArrayList<>();
    rules.rules().stream()
        .filter(rule -> populations.contains(rule.population()))
        .forEach(rule -> found.add(classification(rule)));
    cells.stream()
        .map(DefinedCell::rule)
        .distinct()
        .map(formulas::get)
        .forEach(text -> found.add(formula(text)));
    return found;
  }

  private static Stream<String> populations(DefinedCell cell) {
    if (cell.formula() instanceof Formula.Tallied tallied) {
      return Stream.concat(Stream.of(tallied.whole()), tallied.part().stream())
          .flatMap(selection -> selection.narrowings().stream())
          .flatMap(narrowing -> narrowing.populations().stream());
    }
    return Stream.empty();
  }

  private DefinitionRule classification(ClassificationRule rule) {
    boolean isCounted = counts.containsKey(rule.name()) && !counts.get(rule.name()).isEmpty();
    List<SentenceCount> own =
        mayCount(rule) ? counts.getOrDefault(rule.name(), List.of()) : List.of();
    List<DefinitionRule.Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < rule.conditions().size(); i++) {
      Optional<SentenceCount> count = i < own.size() ? Optional.of(own.get(i)) : Optional.empty();
      sentences.add(
          new DefinitionRule.Sentence(
              rule.conditions().get(i).sentence(),
              count.map(SentenceCount::removed),
              count.map(SentenceCount::open)));
    }
    Optional<Long> before = own.stream().findFirst().map(SentenceCount::before);
    return rule(rule.text(), isCounted, before, sentences);
  }

  /** What each sentence removes would tell of few subjects. */
  private boolean mayCount(ClassificationRule rule) {
    return disclosure.filter(one -> one.protects().containsKey(rule.table().name())).isEmpty();
  }

  private static DefinitionRule formula(RuleText text) {
    return rule(
        text,
        false,
        Optional.empty(),
        Stream.concat(text.conditions().stream(), text.conclusions().stream())
            .map(line -> sentence(line.text()))
            .toList());
  }

  private static DefinitionRule.Sentence sentence(String text) {
    return new DefinitionRule.Sentence(text, Optional.empty(), Optional.empty());
  }

  private static DefinitionRule rule(
      RuleText text,
      boolean classifies,
      Optional<Long> before,
      List<DefinitionRule.Sentence> sentences) {
    return new DefinitionRule(
        text.name(),
        text.annotations().getOrDefault(Annotations.SOURCE, ""),
        text.place().file() + ":" + text.place().line(),
        classifies,
        before,
        sentences);
  }
}
