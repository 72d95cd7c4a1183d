package kpi.model;

import java.util.Optional;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure of an earlier year, from {@code history.yaml}.
 *
 * @param value in the indicator's unit, a rate as a fraction of 1; numerator / denominator where
 *     both are known; the printed number where only that is known
 * @param printed the printed text where nothing more exact is known
 * @param breakNote why the series breaks at this year
 */
public record HistoryEntry(
    CellId cell,
    FiscalYear year,
    Optional<BigFraction> value,
    Optional<BigFraction> numerator,
    Optional<BigFraction> denominator,
    Optional<String> printed,
    Origin origin,
    Optional<String> note,
    Optional<String> breakNote,
    Place place) {}
