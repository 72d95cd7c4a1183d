package kpi.replay.suggest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.replay.coverage.Aspect;
import kpi.rules.RuleBook;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.Condition;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;
import kpi.rules.finding.FindingRule;

/** Looks for rows that show what is wished for, and lets the rules confirm it. */
public final class RowSearch {

  /** Ways to fill a row in that are tried for one wish. */
  private static final int MOST = 20_000;

  private final RuleBook.InForce rules;
  private final Setting setting;
  private final Options options;

  public RowSearch(RuleBook.InForce rules, Setting setting) {
    this.rules = rules;
    this.setting = setting;
    this.options = new Options(rules.populations(), setting);
  }

  /**
   * A row that shows the aspect while every other condition of the rule holds; one in which that is
   * not so, if there is no other.
   *
   * @param id the key of the row
   * @param fitting what else the row must be
   */
  public Optional<Fact> find(Wish wish, String id, Predicate<Fact> fitting) {
    Fact start = start(wish.rule().table(), id);
    return Stream.of(true, false)
        .flatMap(
            alone ->
                candidates(wish, start)
                    .filter(fitting)
                    .limit(MOST)
                    .filter(row -> isShown(wish, row, alone)))
        .findFirst();
  }

  private Stream<Fact> candidates(Wish wish, Fact start) {
    List<Condition> others =
        wish.rule().conditions().stream().filter(one -> !wish.isOf(one)).toList();
    Stream<Fact> rest =
        Stream.concat(options.all(others, start), Stream.of(start))
            .flatMap(row -> besideOwn(wish, row));
    return wish.condition().map(own -> rest.flatMap(row -> showing(own, wish, row))).orElse(rest);
  }

  /** In a group one of the others less holds than is enough, so that the wish decides. */
  private Stream<Fact> besideOwn(Wish wish, Fact row) {
    Stream<Fact> rows = Stream.of(row);
    for (Wish.Around around : wish.around()) {
      Truth last = around.holding() == 0 ? Truth.NO : Truth.YES;
      rows =
          rows.flatMap(
              one -> options.group(around.others(), Math.max(1, around.holding()), last, one));
    }
    return rows;
  }

  private Stream<Fact> showing(Condition condition, Wish wish, Fact row) {
    return switch (wish.aspect()) {
      case HOLDS -> options.of(condition.question(), Truth.YES, row);
      case FAILS -> options.of(condition.question(), Truth.NO, row);
      case OPEN -> options.of(condition.question(), Truth.UNKNOWN, row);
      case AT_LIMIT -> options.onLimit(condition.question(), row);
      case BEYOND -> options.beyond(condition.question(), row);
    };
  }

  /** The rules are fired only on a row that the conditions by themselves do not rule out. */
  private boolean isShown(Wish wish, Fact row, boolean alone) {
    boolean written = wish.rule() instanceof FindingRule;
    Fact seen = written ? row : rules.screening().screen(row, setting, found -> {});
    Decided decided = new Decided(seen);
    Truth all = Truth.YES;
    for (Condition one : wish.rule().conditions()) {
      Truth answer = one.question().answer(seen, decided, setting);
      all = all.and(answer);
      if (wish.isOf(one) ? !isOwnShown(wish, decided, alone) : alone && answer != Truth.YES) {
        return false;
      }
    }
    return wish.condition().isPresent() || all == Truth.YES;
  }

  private boolean isOwnShown(Wish wish, Decided decided, boolean alone) {
    Question own = wish.condition().orElseThrow().question();
    Truth answer = own.answer(decided.row, decided, setting);
    return Aspect.shown(own, answer, decided.row, setting).contains(wish.aspect())
        && (!alone || wish.around().stream().allMatch(around -> isDecisive(around, decided)));
  }

  private boolean isDecisive(Wish.Around around, Decided decided) {
    List<Truth> others =
        around.others().stream()
            .map(question -> question.answer(decided.row, decided, setting))
            .toList();
    return !others.contains(Truth.UNKNOWN)
        && Collections.frequency(others, Truth.YES) == around.holding();
  }

  /** What the rules say of a row, if a condition asks for it. */
  private final class Decided implements Memberships {

    private final Fact row;
    private Outcome outcome;

    Decided(Fact row) {
      this.row = row;
    }

    @Override
    public Truth of(String population) {
      if (outcome == null) {
        outcome = rules.classifier().classify(List.of(row), setting).get(0);
      }
      return outcome.of(population);
    }
  }

  /** A row in which nothing is open. */
  private Fact start(TableSchema table, String id) {
    List<Value> values = new ArrayList<>();
    for (Column column : table.columns()) {
      values.add(isSecondChoice(table, column) ? Value.BLANK : usual(column, id));
    }
    return new Fact(table, 0, values);
  }

  /** What is asked for only where another column is blank. */
  private static boolean isSecondChoice(TableSchema table, Column column) {
    return table.items().stream().anyMatch(item -> item.columns().indexOf(column) > 0);
  }

  private Value usual(Column column, String id) {
    return switch (column.type()) {
      case TEXT -> column.mayBeBlank() ? Value.BLANK : new Value.Text(id);
      case CODE -> new Value.Code(column.codes().keySet().iterator().next());
      case COUNTRY -> new Value.Code("JP");
      case FLAG -> new Value.Flag(false);
      case NUMBER -> new Value.Number(BigDecimal.ONE);
      case DATE -> new Value.Days(setting.asOf().minusYears(2), setting.asOf().minusYears(2));
      case YEAR -> new Value.Code(setting.fiscalYear().label());
    };
  }
}
