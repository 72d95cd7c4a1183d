package kpi.model.fact;

import java.util.List;

/**
 * The sentences that the data dictionary declares beside those that hold for any item.
 *
 * @param subjects what rows are called, in the order of the tables
 * @param rows sentences that start a rule about all rows of a table
 * @param items sentences about one value of one item
 */
public record DeclaredSentences(
    List<String> subjects, List<AboutRows> rows, List<AboutItem> items) {

  public DeclaredSentences {
    subjects = List.copyOf(subjects);
    rows = List.copyOf(rows);
    items = List.copyOf(items);
  }

  /**
   * @param subject what a row is called
   */
  public record AboutRows(String subject, String text) {}

  /**
   * @param label of the item
   * @param value {@code yes} or {@code no} of a flag; else what stands in rules for the code
   * @param flag whether the item is one
   * @param opposite whether the sentence says that it is any other value
   */
  public record AboutItem(
      String label, String value, boolean flag, boolean opposite, String text) {}
}
