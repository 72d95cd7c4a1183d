package kpi.evaluation.target;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Target;
import kpi.model.definition.Target.Base;

/**
 * A target, and how it stands.
 *
 * @param interim in the order of their years
 * @param base where progress starts from, its value absent if it is not known; absent if nothing is
 *     said
 * @param progress the part of the way from the base to the target that is done: 0 at the base, 1 at
 *     the target, less than 0 for a way back; both ends of what it can be; absent if it is not
 *     known
 * @param note what must be known of the progress; empty if there is nothing to say
 * @param synthetic whether a figure that is judged rests on invented data
 */
public record TargetResult(
    KpiDefinition kpi,
    IndicatorDefinition definition,
    Target target,
    Assessment last,
    List<Assessment> interim,
    Optional<Base> base,
    Optional<Range> progress,
    String note,
    boolean synthetic) {

  public TargetResult {
    interim = List.copyOf(interim);
  }

  /** What is to be reached before, by year, and what is to be reached in the end. */
  public List<Assessment> all() {
    return Stream.concat(interim.stream(), Stream.of(last)).toList();
  }
}
