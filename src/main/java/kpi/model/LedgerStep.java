package kpi.model;

/**
 * One step from a population to the subjects that are counted: kept + removed = before.
 *
 * @param step from 1
 * @param description in Japanese, for example {@code "ベンチャー企業"を除く}
 * @param undetermined of those kept, how many are kept only possibly
 */
public record LedgerStep(
    CellId cell,
    int step,
    String description,
    long before,
    long kept,
    long removed,
    long undetermined) {}
