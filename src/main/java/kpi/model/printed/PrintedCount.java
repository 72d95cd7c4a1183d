package kpi.model.printed;

import java.util.Optional;
import kpi.model.CellId;

/**
 * A second print of what an indicator counts.
 *
 * @param compare the indicator
 * @param note what is known of the difference
 */
public record PrintedCount(String printed, CellId compare, String page, Optional<String> note) {}
