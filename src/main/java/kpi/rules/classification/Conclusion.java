package kpi.rules.classification;

/** What a classification rule concludes: the case belongs to the population. */
public record Conclusion(Case subject, String rule, String population) {}
