package kpi.replay;

import java.util.Optional;
import kpi.replay.expected.Expectation;

/**
 * A case with what became of it.
 *
 * @param name the sentence that it shows, or its folder's name if that cannot be read
 * @param expectation absent if it was not compared
 */
public record ReplayedCase(
    FoundCase found, String name, Optional<Expectation> expectation, CaseVerdict verdict) {}
