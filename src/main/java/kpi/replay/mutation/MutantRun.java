package kpi.replay.mutation;

import java.util.Optional;
import kpi.model.fact.Fact;
import kpi.replay.ReplayedCase;

/** A mutant with what became of it. */
public record MutantRun(Mutant mutant, Fate fate) {

  /** What became of a mutant. */
  public sealed interface Fate {

    /** A case failed, as it should. */
    record Noticed(ReplayedCase by) implements Fate {}

    /** The rules do not hold any more, so no run would use them. */
    record Refused(String code) implements Fate {}

    /**
     * No case failed.
     *
     * @param row one that the mutant classifies otherwise, if one was found
     */
    record Survived(Optional<Fact> row) implements Fate {}

    /** No case failed, and a person said why none can. */
    record Explained(String reason) implements Fate {}
  }
}
