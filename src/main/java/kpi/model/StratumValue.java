package kpi.model;

import java.util.Optional;
import java.util.Set;

/**
 * One value of a stratum.
 *
 * @param code as it stands in results
 * @param columnCodes the codes of the stratum's column that belong to it
 * @param population the population that belongs to it, where the stratum is made of populations
 */
public record StratumValue(
    String code, Label label, Set<String> columnCodes, Optional<String> population) {}
