package kpi.evaluation.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpi.FactOf;
import kpi.Shipped;
import kpi.evaluation.tally.Attainable.Pair;
import kpi.evaluation.tally.cell.Bounds;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.fact.TableSchema;
import org.junit.jupiter.api.Test;

/** Shares within strata that a blank cell leaves open, against every way of filling it in. */
class ThemeBoundsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final TableSchema THEMES = Shipped.dictionary().table("themes").orElseThrow();
  private static final int DATASETS = 150;

  private static final Map<String, List<String>> WRITTEN =
      Map.of(
          "stage_at_adoption", List.of("1", "2", "3", "4"),
          "current_stage", List.of("1", "2", "3", "4", "market"),
          "priority_area", List.of("1", "2", "3", "4", "5", "none", "multiple"),
          "adopted_on", List.of("2025-01-01", "2025-01-02"));

  private static final List<Map<String, String>> STRATA =
      List.of(
          Map.of("scope", "all"),
          Map.of("scope", "over-one-year"),
          Map.of("scope", "all", "adopted", "2"),
          Map.of("scope", "over-one-year", "adopted", "1"),
          Map.of("scope", "all", "area", "1"),
          Map.of("scope", "over-one-year", "area", "none"));

  private final Random random = new Random(5);

  @Test
  void the_bounds_of_the_share_stepped_up_are_attained_in_every_stratum() {
    List<CellId> cells = STRATA.stream().map(one -> CellId.of("stage-up-share", one)).toList();
    Tallied tallied = new Tallied(THEMES, DAY, cells);
    int open = 0;
    for (int i = 0; i < DATASETS; i++) {
      List<Map<String, String>> themes = themes(3 + i % 3);
      Map<CellId, CellTally> tallies =
          tallied.of(themes.stream().map(theme -> FactOf.row(THEMES, theme)).toList());
      for (CellId cell : cells) {
        Attainable attainable = attainable(themes, cell.stratum());
        Bounds bounds = new Bounds(tallies.get(cell));
        if (!bounds.ofRatio().map(Ends::range).equals(attainable.ratios())) {
          fail("%s: %s instead of %s", cell, bounds.ofRatio(), attainable.ratios());
        }
        open += attainable.ratios().filter(range -> !range.isExact()).isPresent() ? 1 : 0;
      }
    }
    assertThat(open).isGreaterThan(DATASETS);
  }

  private static Attainable attainable(List<Map<String, String>> themes, Map<String, String> cell) {
    return new Attainable(
        themes.stream()
            .map(
                theme ->
                    filled(theme).stream()
                        .map(way -> counted(way, cell))
                        .collect(Collectors.<Pair>toSet()))
            .toList());
  }

  private static Pair counted(Map<String, String> theme, Map<String, String> cell) {
    String area =
        theme.get("priority_area").equals("multiple") ? "none" : theme.get("priority_area");
    boolean inScope =
        cell.get("scope").equals("all")
            || !LocalDate.parse(theme.get("adopted_on")).plusYears(1).isAfter(DAY);
    boolean whole =
        inScope
            && cell.getOrDefault("adopted", theme.get("stage_at_adoption"))
                .equals(theme.get("stage_at_adoption"))
            && cell.getOrDefault("area", area).equals(area);
    boolean up = rank(theme.get("current_stage")) > rank(theme.get("stage_at_adoption"));
    return new Pair(whole && up ? 1 : 0, whole ? 1 : 0);
  }

  private static int rank(String stage) {
    return stage.equals("market") ? 5 : Integer.parseInt(stage);
  }

  private static List<Map<String, String>> filled(Map<String, String> theme) {
    List<Map<String, String>> ways = List.of(theme);
    for (String column : WRITTEN.keySet()) {
      if (theme.get(column).isEmpty()) {
        ways =
            ways.stream()
                .flatMap(way -> WRITTEN.get(column).stream().map(v -> with(way, column, v)))
                .toList();
      }
    }
    return ways;
  }

  private static Map<String, String> with(Map<String, String> theme, String column, String value) {
    Map<String, String> filled = new LinkedHashMap<>(theme);
    filled.put(column, value);
    return filled;
  }

  private List<Map<String, String>> themes(int count) {
    return IntStream.range(0, count).mapToObj(this::theme).toList();
  }

  private Map<String, String> theme(int number) {
    Map<String, String> theme = new HashMap<>();
    theme.put("theme_id", "T" + number);
    for (String column : new TreeSet<>(WRITTEN.keySet())) {
      List<String> values = WRITTEN.get(column);
      boolean blank = random.nextInt(4) == 0;
      theme.put(column, blank ? "" : values.get(random.nextInt(values.size())));
    }
    return theme;
  }
}
