package kpi.replay.mutation;

/** A mutant with what became of it. */
public record MutantRun(Mutant mutant, Fate fate) {}
