package kpi.evaluation.tally.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.model.fact.Value;
import kpi.rules.condition.Comparison;
import kpi.rules.condition.Domain;
import kpi.rules.condition.ItemOrder;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;
import kpi.rules.condition.limit.Multiple;
import org.junit.jupiter.api.Test;

class ComparedNumbersTest {

  private static final Item CAPITAL = Shipped.companies().item("資本金").orElseThrow();
  private static final Item INVESTMENT = Shipped.companies().item("出資総額").orElseThrow();

  /** Beyond the limits of 12 or less, taken three times. */
  private static final int MOST = 50;

  private static final int CAPITAL_COLUMN = 0;
  private static final int INVESTMENT_COLUMN = 1;

  private final Random random = new Random(1);

  @Test
  void every_combination_of_answers_that_two_open_numbers_can_give_is_seen() {
    for (int trial = 0; trial < 500; trial++) {
      ItemOrder order = order();
      List<Question> own = limits(CAPITAL);
      List<Question> others = limits(INVESTMENT);
      Map<Integer, List<Value>> values = new HashMap<>();
      values.put(CAPITAL_COLUMN, candidates(CAPITAL, own, order));
      values.put(INVESTMENT_COLUMN, candidates(INVESTMENT, others, order));
      assertSeen(List.of(order), own, others, values, numbers());
    }
  }

  @Test
  void with_one_of_them_known_any_number_of_comparisons_is_seen() {
    for (int trial = 0; trial < 500; trial++) {
      List<ItemOrder> orders = List.of(order(), order(), order());
      List<Question> own = limits(CAPITAL);
      List<Value> known = List.of(number(random.nextInt(15)));
      Map<Integer, List<Value>> values = new HashMap<>();
      values.put(CAPITAL_COLUMN, candidates(CAPITAL, own, orders.get(0)));
      values.put(INVESTMENT_COLUMN, known);
      assertSeen(orders, own, List.of(), values, known);
    }
  }

  @Test
  void two_comparisons_of_two_open_numbers_are_not_said_to_be_seen() {
    Map<Integer, List<Value>> values =
        Map.of(CAPITAL_COLUMN, numbers(), INVESTMENT_COLUMN, numbers());
    ItemOrder twice = new ItemOrder(CAPITAL, ItemOrder.Relation.MORE, times(2, 1), INVESTMENT);
    ItemOrder half = new ItemOrder(CAPITAL, ItemOrder.Relation.MORE, times(1, 2), INVESTMENT);
    assertThat(ComparedNumbers.areEnough(compared(List.of(twice, half)), values)).isFalse();
    assertThat(ComparedNumbers.areEnough(compared(List.of(twice, twice)), values)).isTrue();
  }

  private static void assertSeen(
      List<ItemOrder> orders,
      List<Question> own,
      List<Question> others,
      Map<Integer, List<Value>> values,
      List<Value> investments) {
    List<ComparedNumbers> compared = compared(orders);
    assertThat(ComparedNumbers.areEnough(compared, values)).isTrue();
    ComparedNumbers.widen(compared, values);
    assertThat(patterns(orders, own, others, values.get(0), values.get(1)))
        .as("%s %s %s", orders, own, others)
        .isEqualTo(patterns(orders, own, others, numbers(), investments));
  }

  private static Set<List<Truth>> patterns(
      List<ItemOrder> orders,
      List<Question> own,
      List<Question> others,
      List<Value> capitals,
      List<Value> investments) {
    Set<List<Truth>> patterns = new LinkedHashSet<>();
    for (Value capital : capitals) {
      for (Value investment : investments) {
        List<Truth> answers = new ArrayList<>();
        orders.forEach(one -> answers.add(given(one, capital, investment)));
        own.forEach(one -> answers.add(given(one, capital)));
        others.forEach(one -> answers.add(given(one, investment)));
        patterns.add(answers);
      }
    }
    return patterns;
  }

  private static Truth given(Question question, Value... cells) {
    return question.given(List.of(cells), Setting.ANY_DAY);
  }

  private static List<ComparedNumbers> compared(List<ItemOrder> orders) {
    return orders.stream()
        .map(order -> new ComparedNumbers(CAPITAL_COLUMN, INVESTMENT_COLUMN, order))
        .toList();
  }

  private ItemOrder order() {
    ItemOrder.Relation relation =
        random.nextBoolean() ? ItemOrder.Relation.MORE : ItemOrder.Relation.LESS;
    Multiple multiple = times(1 + random.nextInt(3), 1 + random.nextInt(3));
    return new ItemOrder(CAPITAL, relation, multiple, INVESTMENT);
  }

  private List<Question> limits(Item item) {
    return Stream.of(Comparison.Bound.values())
        .filter(any -> random.nextBoolean())
        .map(bound -> (Question) new Comparison(item, bound, number(random.nextInt(13)).number()))
        .toList();
  }

  private static List<Value> candidates(Item item, List<Question> limits, ItemOrder order) {
    Column column = item.columns().get(0);
    List<Question> about = Stream.concat(limits.stream(), Stream.of(order)).toList();
    return Domain.candidates(column, Value.BLANK, about, Setting.ANY_DAY);
  }

  private static List<Value> numbers() {
    return IntStream.rangeClosed(0, MOST).mapToObj(n -> (Value) number(n)).toList();
  }

  private static Value.Number number(int number) {
    return new Value.Number(BigDecimal.valueOf(number));
  }

  private static Multiple times(int times, int over) {
    return new Multiple(BigDecimal.valueOf(times), BigDecimal.valueOf(over));
  }
}
