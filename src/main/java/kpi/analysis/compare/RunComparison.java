package kpi.analysis.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kpi.analysis.impact.IndicatorMove;
import kpi.loading.earlier.ResultsFile;
import kpi.model.definition.KpiDefinition;

/**
 * What changed from one run to another. Figures are those that both runs published; rows name
 * respondents.
 *
 * @param rows the changes of the rows, by table; none where the runs keep nothing inside
 * @param untold tables that differ, of which a run keeps no rows
 * @param files files of the dataset that are no tables and say something else
 * @param definitions ids of indicators that the runs worked out by other definitions
 * @param figures that differ, in the order of the old run, then new ones
 * @param published the same as far as they may be published
 */
public record RunComparison(
    ResultsFile before,
    ResultsFile after,
    List<KpiDefinition> kpis,
    List<RowChanges> rows,
    List<String> untold,
    List<String> files,
    List<String> definitions,
    List<IndicatorMove> figures,
    List<PublishedMove> published) {

  /**
   * @param kpis whose definitions name the figures; one that they do not have keeps its own label
   * @param rule by which figures may be withheld
   */
  public static RunComparison of(
      ComparedRun before, ComparedRun after, List<KpiDefinition> kpis, PublishedMove.Rule rule) {
    List<RowChanges> rows = RowChanges.between(before.rows(), after.rows());
    List<String> untold = RowChanges.untold(before.rows(), after.rows());
    List<String> changed =
        Stream.concat(rows.stream().map(RowChanges::table), untold.stream()).toList();
    List<String> redefined = different(definitions(before.file()), definitions(after.file()));
    List<IndicatorMove> moves =
        IndicatorMove.between(before.results(kpis), after.results(kpis), cell -> List.of());
    return new RunComparison(
        before.file(),
        after.file(),
        kpis,
        rows,
        untold,
        different(before.rows().contents(), after.rows().contents()),
        redefined,
        moves,
        PublishedMove.of(moves, before, after, rule, changed, redefined));
  }

  /** Whether the runs are of different fiscal years. */
  public boolean isOfTwoYears() {
    return !before.year().equals(after.year());
  }

  private static Map<String, String> definitions(ResultsFile file) {
    Map<String, String> prints = new TreeMap<>();
    for (Map.Entry<String, JsonNode> one : file.root().path("definitions").properties()) {
      prints.put(one.getKey(), one.getValue().asText());
    }
    return prints;
  }

  /** The keys of both whose values differ, and those of one alone; sorted. */
  private static List<String> different(Map<String, String> before, Map<String, String> after) {
    SortedSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys.stream()
        .filter(key -> !before.getOrDefault(key, "").equals(after.getOrDefault(key, "")))
        .toList();
  }
}
