package kpi.model.definition;

import java.util.Optional;

/**
 * What a value of a stratum is called in reports beside its label, in Japanese.
 *
 * @param brief where there is little room, such as above a narrow column
 * @param full as the plan itself has it
 * @param example of what belongs to it
 */
public record ValueNames(Optional<String> brief, Optional<String> full, Optional<String> example) {

  public static final ValueNames NONE =
      new ValueNames(Optional.empty(), Optional.empty(), Optional.empty());
}
