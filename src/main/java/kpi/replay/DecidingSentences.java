package kpi.replay;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.evaluation.pass.Run;
import kpi.model.CellId;
import kpi.model.Truth;
import kpi.model.definition.DefinedCell;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.replay.cases.CaseInputs;
import kpi.replay.cases.FormulasInForce;
import kpi.replay.expected.About;
import kpi.replay.expected.Difference;
import kpi.replay.expected.Difference.DecidingSentence;
import kpi.rules.RuleBook;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.Condition;
import kpi.rules.condition.Limit;
import kpi.rules.condition.Setting;
import kpi.source.Messages;
import kpi.source.Rejected;

/** Finds the sentences that decided what differs. The data are read again: few cases differ. */
final class DecidingSentences {

  /** In days: a day next to a limit of years is as near as a person to one of thousands. */
  private static final BigDecimal TEN_YEARS = BigDecimal.valueOf(3_650);

  private final CaseInputs inputs;
  private final RuleBook.InForce rules;
  private final Map<TableSchema, Map<String, Fact>> facts = new HashMap<>();
  private FormulasInForce formulas;

  DecidingSentences(CaseInputs inputs) {
    this.inputs = inputs;
    this.rules = inputs.rules();
  }

  Difference addTo(Difference difference) {
    if (difference.about() instanceof About.Membership membership) {
      return difference.decidedBy(of(membership));
    } else if (difference.about() instanceof About.Indicator indicator) {
      return difference.decidedBy(of(indicator.cell()));
    }
    return difference;
  }

  private List<DecidingSentence> of(About.Membership about) {
    if (!rules.populations().isDefined(about.population())) {
      return List.of();
    }
    TableSchema table = rules.populations().table(about.population());
    return Optional.ofNullable(facts(table).get(about.subject()))
        .map(fact -> of(fact, about.population()))
        .orElse(List.of());
  }

  /** Of a member every sentence decided: those that draw a line come first, the nearest leading. */
  private List<DecidingSentence> of(Fact fact, String population) {
    Setting setting = inputs.setting(fact.table());
    Outcome outcome = rules.classifier().classify(List.of(fact), setting).get(0);
    Truth membership = outcome.of(population);
    return rules.populations().rules(population).stream()
        .flatMap(rule -> rule.conditions().stream())
        .filter(one -> one.question().answer(fact, outcome, setting) == membership)
        .sorted(Comparator.comparing(one -> remoteness(one, fact, setting)))
        .map(one -> sentence(one, fact))
        .toList();
  }

  private static double remoteness(Condition condition, Fact fact, Setting setting) {
    return condition.question().limits(setting).stream()
        .flatMap(limit -> distance(limit, condition, fact).stream())
        .min(Comparator.naturalOrder())
        .orElse(Double.MAX_VALUE);
  }

  private static Optional<Double> distance(Limit limit, Condition condition, Fact fact) {
    BigDecimal scale =
        limit instanceof Limit.Amount amount ? amount.amount().max(BigDecimal.ONE) : TEN_YEARS;
    return condition.question().items().stream()
        .flatMap(item -> limit.distance(item.value(fact)).stream())
        .map(distance -> distance.least().abs().min(distance.greatest().abs()))
        .map(distance -> distance.doubleValue() / scale.doubleValue())
        .findFirst();
  }

  private static DecidingSentence sentence(Condition condition, Fact fact) {
    Optional<DecidingSentence.Asked> asked =
        condition.question().items().stream()
            .map(item -> new DecidingSentence.Asked(item.label(), written(item, fact)))
            .findFirst();
    return new DecidingSentence(condition.sentence(), condition.place(), asked);
  }

  private static String written(Item item, Fact fact) {
    return fact.written(item.deciding(fact));
  }

  /** The formula, then the conditions of the populations that it names. */
  private List<DecidingSentence> of(CellId cell) {
    if (formulas == null) {
      formulas = FormulasInForce.of(inputs);
    }
    List<DefinedCell> parts = formulas.parts(cell);
    Stream<DecidingSentence> steps =
        parts.stream()
            .map(formulas::text)
            .distinct()
            .flatMap(text -> Stream.concat(text.conditions().stream(), text.conclusions().stream()))
            .map(line -> DecidingSentence.of(line.text(), line.place()));
    Stream<DecidingSentence> conditions =
        parts.stream()
            .flatMap(FormulasInForce::populations)
            .flatMap(name -> rules.populations().closure(name).stream())
            .distinct()
            .flatMap(name -> rules.populations().rules(name).stream())
            .flatMap(rule -> rule.conditions().stream())
            .map(one -> DecidingSentence.of(one.sentence(), one.place()));
    return Stream.concat(steps, conditions).toList();
  }

  private Map<String, Fact> facts(TableSchema table) {
    return facts.computeIfAbsent(table, this::read);
  }

  private Map<String, Fact> read(TableSchema table) {
    Map<String, Fact> read = new HashMap<>();
    try {
      new Run(inputs.dataset(), rules, 1)
          .passWhereAsked(
              List.of(
                  (asked, setting) ->
                      asked.equals(table)
                          ? Optional.of(rows -> () -> rows.forEach(row -> put(row.fact(), read)))
                          : Optional.empty()),
              new Messages());
    } catch (Rejected readBefore) {
      throw new IllegalStateException(readBefore);
    }
    return read;
  }

  private static void put(Fact fact, Map<String, Fact> read) {
    read.put(fact.id(), fact);
  }
}
