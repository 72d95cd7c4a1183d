package kpi.analysis.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.text.vocabulary.Annotations;
import kpi.source.Message;
import kpi.source.Messages;

/** Populations that no rule, no indicator and no listing asks for. */
final class UnusedPopulations {

  private final Messages messages;

  UnusedPopulations(Messages messages) {
    this.messages = messages;
  }

  void check(List<ClassificationRule> rules, List<DefinedCell> cells) {
    Set<String> used = new HashSet<>();
    rules.forEach(rule -> rule.uses().forEach(used::add));
    cells.forEach(cell -> populations(cell.formula()).forEach(used::add));
    rules.stream().filter(UnusedPopulations::isListed).forEach(rule -> used.add(rule.population()));
    Set<String> told = new HashSet<>();
    for (ClassificationRule rule : rules) {
      if (!used.contains(rule.population()) && told.add(rule.population())) {
        messages.add(Message.warning("unused-population", rule.text().place(), rule.population()));
      }
    }
  }

  private static boolean isListed(ClassificationRule rule) {
    return rule.text().annotations().containsKey(Annotations.LIST_ALL)
        || rule.text().annotations().containsKey(Annotations.LIST_MEMBERS);
  }

  private static Stream<String> populations(Formula formula) {
    if (formula instanceof Formula.Tallied tallied) {
      return Stream.concat(Stream.of(tallied.whole()), tallied.part().stream())
          .flatMap(selection -> selection.narrowings().stream())
          .flatMap(narrowing -> narrowing.populations().stream());
    }
    return Stream.empty();
  }
}
