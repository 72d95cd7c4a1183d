package kpi.rules.classification.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kpi.model.fact.TableSchema;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Spelling;

/**
 * Checks rules against each other: every population named is defined, of the same subject, and not
 * by itself.
 */
public final class ClassificationCheck {

  private final List<ClassificationRule> rules;
  private final Populations populations;
  private final Messages messages;

  public ClassificationCheck(List<ClassificationRule> rules, Messages messages) {
    this.rules = rules;
    this.populations = new Populations(rules);
    this.messages = messages;
  }

  public void run() {
    Map<String, TableSchema> tables = new HashMap<>();
    for (ClassificationRule rule : rules) {
      TableSchema table = tables.putIfAbsent(rule.population(), rule.table());
      if (table != null && table != rule.table()) {
        report(
            "population-of-two-subjects",
            rule.text().subject(),
            rule.population(),
            table.subject(),
            rule.table().subject());
      }
    }
    boolean circular = false;
    for (ClassificationRule rule : rules) {
      List<SentenceLine> lines = rule.text().leaves().toList();
      List<Condition> conditions = rule.leaves().toList();
      for (int i = 0; i < lines.size(); i++) {
        names(rule, conditions.get(i), lines.get(i));
      }
      if (populations.cycle(rule.population()).findFirst().equals(Optional.of(rule.population()))) {
        report(
            "circular-definition",
            rule.text().conclusions().get(0),
            rule.population(),
            populations.cycle(rule.population()).collect(Collectors.joining("」→「")));
        circular = true;
      }
    }
    if (!circular) {
      levels();
    }
  }

  private void levels() {
    rules.stream()
        .filter(rule -> populations.level(rule.population()) >= Limits.LEVELS)
        .findFirst()
        .ifPresent(
            rule ->
                report(
                    "too-many-levels",
                    rule.text().conclusions().get(0),
                    rule.population(),
                    Integer.toString(Limits.LEVELS)));
  }

  private void names(ClassificationRule rule, Condition condition, SentenceLine line) {
    for (String used : condition.question().populations()) {
      if (!populations.isDefined(used)) {
        report("undefined-population", line, used, String.join("」「", nearest(used, rule)));
      } else if (populations.table(used) != rule.table()) {
        report(
            "population-of-other-subject",
            line,
            used,
            populations.table(used).subject(),
            rule.table().subject());
      }
    }
  }

  /** The populations of the same subject, the one that was probably meant first. */
  private List<String> nearest(String typed, ClassificationRule rule) {
    return Spelling.nearestFirst(
        populations.names().stream()
            .filter(name -> populations.table(name) == rule.table())
            .toList(),
        typed);
  }

  private void report(String code, SentenceLine line, String... arguments) {
    messages.add(Message.error(code, line.place(), arguments).withExcerpt(line.line()));
  }
}
