package kpi.model.printed;

import java.util.List;
import kpi.model.CellId;

/**
 * Rates that a report adds to one another.
 *
 * @param printed the sum, as printed
 * @param of the rates that were added
 * @param correct the rate on one denominator
 */
public record AddedRates(String printed, List<CellId> of, CellId correct, String page) {}
