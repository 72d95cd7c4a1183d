package kpi.model;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure of one year.
 *
 * @param display the printed text where it was printed, else the rounded value
 */
public record SeriesPoint(
    CellId cell,
    FiscalYear year,
    Optional<BigFraction> value,
    Optional<BigFraction> numerator,
    Optional<BigFraction> denominator,
    String display,
    Origin origin,
    String note) {}
