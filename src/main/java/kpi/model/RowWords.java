package kpi.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.source.Folded;

/**
 * Words of the data dictionary by which rows are recognised.
 *
 * @param summaries what a row is called that adds others up, such as 合計; folded
 */
public record RowWords(Set<String> summaries) {

  public static RowWords of(List<String> summaries) {
    return new RowWords(summaries.stream().map(Folded::of).collect(Collectors.toSet()));
  }
}
