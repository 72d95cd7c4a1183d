package kpi.model.dataset;

import java.util.Optional;

/**
 * A figure from outside that is shown beside ours, from {@code references.yaml}.
 *
 * @param compare the indicator that it stands beside
 * @param value as written at its source, without unit
 * @param date of its source, to the day, month or year; empty if it is not known
 * @param difference how its definition differs from ours
 */
public record Reference(
    String id,
    int kpi,
    Optional<String> compare,
    String label,
    String value,
    String unit,
    String source,
    String date,
    String difference) {}
