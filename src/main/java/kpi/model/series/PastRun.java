package kpi.model.series;

import java.util.Optional;
import kpi.model.Status;

/**
 * What the results of an earlier run say of a figure beside its value.
 *
 * @param display as it was shown
 * @param status bounded also where the one value may not exist
 * @param synthetic whether it rests on invented data
 * @param definition the fingerprint of the definition that it was worked out by; absent in results
 *     that do not tell
 */
public record PastRun(
    String display, Status status, boolean synthetic, Optional<String> definition) {}
