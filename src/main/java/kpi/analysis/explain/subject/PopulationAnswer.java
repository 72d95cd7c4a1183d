package kpi.analysis.explain.subject;

import java.util.List;
import kpi.model.Truth;

/**
 * Whether a row belongs to a population, and why.
 *
 * @param rules alternatives: one that holds is enough
 * @param open the cells that would decide it, none unless it is undetermined
 */
public record PopulationAnswer(
    String population, Truth membership, List<RuleAnswer> rules, List<OpenCell> open) {}
