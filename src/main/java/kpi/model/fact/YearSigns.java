package kpi.model.fact;

import java.util.List;
import java.util.Map;

/**
 * What tells that a dataset is of its year and no copy of the year before, from the data
 * dictionary.
 *
 * @param lateDays a kind of date → how many days after the end of the fiscal year it may still lie
 * @param few rows of which fewer than this many tell nothing
 * @param files the YAML files, without extension, that are written anew each year
 * @param noted those that may stay as they are, which is noted
 */
public record YearSigns(
    Map<String, Integer> lateDays, int few, List<String> files, List<String> noted) {

  public YearSigns {
    lateDays = Map.copyOf(lateDays);
    files = List.copyOf(files);
    noted = List.copyOf(noted);
  }

  /**
   * What a new year does to a column, as the data dictionary declares it under {@code each-year}.
   */
  public enum YearTurn {
    /** Nothing by itself. */
    KEPT,
    /** It is asked anew. */
    ASKED,
    /** It is a running number that may be given anew. */
    NUMBERED,
    /** It is a date or a fiscal year, and some row lies in the dataset's own year. */
    DATED
  }
}
