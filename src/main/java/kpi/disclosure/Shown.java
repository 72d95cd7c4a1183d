package kpi.disclosure;

import java.util.Map;
import java.util.Set;
import kpi.disclosure.rows.Atoms;
import kpi.disclosure.rows.RowSum;
import kpi.model.CellId;

/**
 * What figures show of protected rows.
 *
 * @param byCell what each figure shows, in the order of the figures; only figures that show
 *     anything
 * @param sensitive what nobody may find out, and why
 * @param unaccounted figures with a number of which it is not known what rows it is made of
 */
public record Shown(
    Atoms atoms,
    Map<CellId, Set<RowSum>> byCell,
    Map<RowSum, WithheldFigure.Reason> sensitive,
    Set<CellId> unaccounted) {}
