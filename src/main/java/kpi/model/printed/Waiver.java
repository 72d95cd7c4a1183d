package kpi.model.printed;

import java.time.LocalDate;
import java.util.Optional;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.source.Place;

/**
 * A difference that somebody has looked at and leaves as it is (確認済みの差異).
 *
 * @param who the person or office that answers for it
 * @param year the year of the figure; absent for the dataset's own
 * @param printed as printed; {@code %} and thousands separators do not matter
 * @param recomputed as the reconciliation tells it
 */
public record Waiver(
    String who,
    LocalDate when,
    String why,
    DifferenceKind kind,
    CellId cell,
    Optional<FiscalYear> year,
    String printed,
    String recomputed,
    Place place) {}
