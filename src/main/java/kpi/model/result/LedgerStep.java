package kpi.model.result;

import kpi.model.CellId;

/**
 * One step from a population to the subjects that are counted: kept + removed = before.
 *
 * @param step from 1
 * @param description in Japanese, for example {@code "ベンチャー企業"を除く}
 * @param undetermined of those kept, how many are kept only possibly, by their classes
 * @param counted of those kept, how many are counted whatever fills their blanks, once all steps
 *     are taken
 */
public record LedgerStep(
    CellId cell,
    int step,
    String description,
    long before,
    long kept,
    long removed,
    long undetermined,
    long counted) {

  /** A step of which every subject that is undetermined may also not be counted. */
  public LedgerStep(
      CellId cell,
      int step,
      String description,
      long before,
      long kept,
      long removed,
      long undetermined) {
    this(cell, step, description, before, kept, removed, undetermined, kept - undetermined);
  }
}
