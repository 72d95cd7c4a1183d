package kpi.model.series;

import java.util.Optional;

/**
 * What the results of an earlier run say of a figure beside its value.
 *
 * @param display as it was shown
 * @param synthetic whether it rests on invented data
 * @param definition the fingerprint of the definition that it was worked out by; absent in results
 *     that do not tell
 */
public record PastRun(String display, boolean synthetic, Optional<String> definition) {}
