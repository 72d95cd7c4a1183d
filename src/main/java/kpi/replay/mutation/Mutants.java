package kpi.replay.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.model.fact.TableSchema;
import kpi.replay.mutation.Mutant.Change;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.Populations;
import kpi.rules.classification.rule.RowRule;
import kpi.rules.condition.DateSpan;
import kpi.rules.condition.DayOrder;
import kpi.rules.condition.Limit;
import kpi.rules.condition.Moment;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;
import kpi.rules.condition.limit.Quantity;
import kpi.rules.finding.FindingRule;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Sentence;
import kpi.rules.text.vocabulary.SentenceLine;

/** Every change that is made to the rules of a book. */
public final class Mutants {

  private static final Pattern LAST_NUMBER = Pattern.compile("((?:.*[^0-9])?)([0-9]+)([^0-9]*)");
  private static final List<String> NUMBER_SLOTS = List.of("span", "times", "limit", "digits");

  private final Populations populations;
  private final Counterparts counterparts;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants(RuleBook book) {
    this.populations = new Populations(book.classifications());
    this.counterparts = new Counterparts(book.dictionary());
  }

  /**
   * The mutants of the findings, the classification rules and the indicator rules, in file order.
   */
  public static List<Mutant> of(RuleBook book) {
    Mutants all = new Mutants(book);
    book.findings().forEach(all::add);
    book.classifications().forEach(all::add);
    book.indicators().forEach(rule -> all.add(rule.text()));
    return List.copyOf(all.mutants);
  }

  private void add(ClassificationRule rule) {
    conditions(rule);
    rule.text().conclusions().forEach(line -> swaps(rule.text(), line));
  }

  private void add(FindingRule rule) {
    conditions(rule);
    for (SentenceLine line : rule.text().conclusions()) {
      counterparts
          .neighbour(line)
          .ifPresent(after -> add(rule.text(), line, Change.SWAPPED, after));
      drop(rule.text(), line);
    }
  }

  private void conditions(RowRule rule) {
    rule.text().conditions().stream()
        .filter(SentenceLine::isGroup)
        .forEach(line -> groups(rule.text(), line));
    List<Condition> conditions = rule.leaves().toList();
    List<SentenceLine> lines = rule.text().leaves().toList();
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      SentenceLine line = lines.get(i);
      numbers(rule.text(), line, condition.question());
      Optional<String> bound = counterparts.neighbour(line);
      bound.ifPresent(after -> add(rule.text(), line, Change.BOUND, after));
      if (bound.isEmpty() || !hasNumber(line)) {
        counterparts
            .opposite(line)
            .ifPresent(after -> add(rule.text(), line, Change.NEGATED, after));
      }
      narrowed(rule.text(), line);
      drop(rule.text(), line);
    }
  }

  /**
   * One condition more or less of those announced, as long as there are so many; or all of them.
   */
  private void groups(RuleText rule, SentenceLine line) {
    if (line.isTable()) {
      line.members().forEach(row -> drop(rule, row));
      return;
    }
    for (int least : List.of(line.least() - 1, line.least() + 1)) {
      if (least >= 1 && least <= line.members().size()) {
        counterparts.demanding(least).ifPresent(after -> add(rule, line, Change.NUMBER, after));
      }
    }
    if (line.least() < line.members().size()) {
      drop(rule, line);
    }
  }

  /** Whoever notices that a number moved, or its bound, notices the opposite. */
  private static boolean hasNumber(SentenceLine line) {
    return NUMBER_SLOTS.stream().anyMatch(line.match().slots()::containsKey);
  }

  private void add(RuleText indicatorRule) {
    Stream.concat(indicatorRule.conditions().stream(), indicatorRule.conclusions().stream())
        .forEach(
            line -> {
              typedNumbers(indicatorRule, line, "n");
              typedNumbers(indicatorRule, line, "times");
              narrowed(indicatorRule, line);
              swaps(indicatorRule, line);
              drop(indicatorRule, line);
            });
  }

  private void numbers(RuleText rule, SentenceLine line, Question question) {
    Question asked = question instanceof Not not ? not.question() : question;
    List<Limit> limits = asked.limits(Setting.ANY_DAY);
    if (limits.stream().anyMatch(Limit.Amount.class::isInstance)) {
      amounts(rule, line, limits);
    } else if (asked instanceof DayOrder order && order.day().isPresent()) {
      days(rule, line, order.day().get());
    } else {
      NUMBER_SLOTS.forEach(slot -> typedNumbers(rule, line, slot));
      if (asked instanceof DateSpan span && span.until() instanceof Moment.Named named) {
        days(rule, line, named.day());
      }
    }
  }

  private void days(RuleText rule, SentenceLine line, LocalDate day) {
    for (int step : List.of(-1, 1)) {
      add(rule, line, Change.NUMBER, line.with("day", Quantity.typed(day.plusDays(step))));
    }
  }

  /** Each limit stands in its slot, both in the same order. */
  private void amounts(RuleText rule, SentenceLine line, List<Limit> limits) {
    List<String> slots =
        line.match().slots().keySet().stream().filter(Sentence.AMOUNTS::contains).toList();
    for (int i = 0; i < slots.size(); i++) {
      Limit.Amount limit = (Limit.Amount) limits.get(i);
      for (BigDecimal step : List.of(BigDecimal.ONE.negate(), BigDecimal.ONE)) {
        String number = limit.amount().add(step).toPlainString() + limit.unit();
        add(rule, line, Change.NUMBER, line.with(slots.get(i), number));
      }
    }
  }

  private void typedNumbers(RuleText rule, SentenceLine line, String slot) {
    Matcher number = LAST_NUMBER.matcher(line.match().slot(slot));
    if (number.matches()) {
      for (int step : List.of(-1, 1)) {
        int stepped = Integer.parseInt(number.group(2)) + step;
        String other = number.group(1) + stepped + number.group(3);
        add(rule, line, Change.NUMBER, line.with(slot, other));
      }
    }
  }

  /** Of several names of which one must hold each alone is left out. */
  private void narrowed(RuleText rule, SentenceLine line) {
    counterparts.narrower(line).forEach(after -> add(rule, line, Change.NARROWED, after));
  }

  /** Every population named gives way to the next of the same table. */
  private void swaps(RuleText rule, SentenceLine line) {
    for (Map.Entry<String, String> slot : line.match().slots().entrySet()) {
      String name = slot.getValue();
      if (populations.isDefined(name)) {
        next(name)
            .ifPresent(
                other ->
                    add(
                        rule,
                        line,
                        Change.SWAPPED,
                        replaced(line, '"' + name + '"', '"' + other + '"')));
      }
    }
  }

  private Optional<String> next(String population) {
    TableSchema table = populations.table(population);
    List<String> same =
        populations.names().stream().filter(one -> populations.table(one).equals(table)).toList();
    String other = same.get((same.indexOf(population) + 1) % same.size());
    return Optional.of(other).filter(name -> !name.equals(population));
  }

  private void drop(RuleText rule, SentenceLine line) {
    mutants.add(new Mutant(rule, line, Change.DROPPED, Optional.empty()));
  }

  private void add(RuleText rule, SentenceLine line, Change change, String after) {
    mutants.add(new Mutant(rule, line, change, Optional.of(after)));
  }

  private static String replaced(SentenceLine line, String typed, String by) {
    return line.text().replace(typed, by);
  }
}
