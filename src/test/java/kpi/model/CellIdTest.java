package kpi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CellIdTest {

  @Test
  void cells_stand_in_the_order_of_their_indicators_and_then_of_their_strata() {
    CellId whole = CellId.of("share");
    CellId one = CellId.of("share", Map.of("theme", "1"));
    CellId two = CellId.of("share", Map.of("theme", "2"));
    CellId count = CellId.of("count", Map.of("theme", "3"));
    TreeSet<CellId> sorted = new TreeSet<>();
    sorted.add(two);
    sorted.add(count);
    sorted.add(one);
    sorted.add(whole);
    assertThat(sorted).hasSize(4).startsWith(count).containsSubsequence(one, two);
  }

  @Test
  void a_cell_is_the_same_in_whatever_order_its_strata_are_named() {
    CellId cell = CellId.of("share", Map.of("scope", "all", "area", "1"));
    assertThat(cell).hasToString("share{area=1, scope=all}");
    assertThat(cell).isEqualByComparingTo(CellId.of("share", Map.of("area", "1", "scope", "all")));
  }
}
