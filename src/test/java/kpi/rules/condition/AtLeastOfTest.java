package kpi.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.FactOf;
import kpi.Shipped;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** So many of some questions, against all ways in which the unknown ones can turn out. */
class AtLeastOfTest {

  private static final List<String> FLAGS =
      List.of("own_rd", "export", "overseas_ip_filing", "overseas_investment");

  private final List<Question> questions =
      FLAGS.stream().map(column -> (Question) new IsYes(item(column))).toList();

  private static Item item(String column) {
    String label = Shipped.companies().column(column).orElseThrow().label();
    return Shipped.companies().item(label).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void it_is_unknown_just_where_what_is_unknown_could_decide_it(int least) {
    AtLeastOf group = new AtLeastOf(Shipped.companies(), least, questions);
    for (List<String> cells : ways(List.of("yes", "no", ""), FLAGS.size())) {
      Set<Truth> possible = new HashSet<>();
      for (List<String> filled : ways(List.of("yes", "no"), FLAGS.size())) {
        if (isFilling(cells, filled)) {
          possible.add(Truth.of(Collections.frequency(filled, "yes") >= least));
        }
      }
      Truth expected = possible.size() == 1 ? possible.iterator().next() : Truth.UNKNOWN;
      Fact row = row(cells);
      assertThat(group.answer(row, name -> Truth.UNKNOWN, Setting.ANY_DAY))
          .as("%d of %s", least, cells)
          .isEqualTo(expected);
      List<Value> values = group.columns(row).stream().map(row::value).toList();
      assertThat(group.given(values, Setting.ANY_DAY)).isEqualTo(expected);
    }
  }

  private static boolean isFilling(List<String> cells, List<String> filled) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty() && !cells.get(i).equals(filled.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Fact row(List<String> cells) {
    Map<String, String> company = new HashMap<>();
    for (int i = 0; i < FLAGS.size(); i++) {
      company.put(FLAGS.get(i), cells.get(i));
    }
    return FactOf.company(company);
  }

  private static List<List<String>> ways(List<String> each, int length) {
    List<List<String>> ways = List.of(List.of());
    for (int i = 0; i < length; i++) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> way : ways) {
        for (String one : each) {
          List<String> next = new ArrayList<>(way);
          next.add(one);
          longer.add(next);
        }
      }
      ways = longer;
    }
    return ways;
  }
}
