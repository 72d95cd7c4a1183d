package kpi.model.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.source.input.Folded;

/**
 * Words of the data dictionary by which rows are recognised.
 *
 * @param summaries what a row is called that adds others up, such as 合計; folded
 * @param legalForms what may or may not stand at a company's name, such as 株式会社; folded, the
 *     longest first
 */
public record RowWords(Set<String> summaries, List<String> legalForms) {

  /** Words as they are written. */
  public static RowWords of(List<String> summaries, List<String> legalForms) {
    return new RowWords(
        summaries.stream().map(Folded::of).collect(Collectors.toSet()),
        legalForms.stream()
            .map(Folded::of)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }
}
