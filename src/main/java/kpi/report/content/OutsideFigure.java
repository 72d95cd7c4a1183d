package kpi.report.content;

import java.util.Optional;

/**
 * A figure from outside, beside ours.
 *
 * @param ours the figure that it stands beside
 * @param date of its source; empty if not known
 * @param difference how its definition differs
 */
public record OutsideFigure(
    String label,
    String value,
    String unit,
    Optional<Figure> ours,
    String oursLabel,
    String source,
    String date,
    String difference) {}
