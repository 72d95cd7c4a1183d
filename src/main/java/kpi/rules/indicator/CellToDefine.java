package kpi.rules.indicator;

import kpi.rules.sentence.Said;
import org.kie.api.definition.type.ClassReactive;

/** The fact that indicator rules fire on: a cell whose formula is wanted. */
// Drools would look for property names inside the texts of the constraints, and can fail on them.
@ClassReactive
public final class CellToDefine {

  private final CellLabels labels;

  CellToDefine(CellLabels labels) {
    this.labels = labels;
  }

  CellLabels labels() {
    return labels;
  }

  public String getIndicator() {
    return labels.cell().indicator();
  }

  /**
   * A condition of a rule. None about a figure holds: a formula cannot depend on a result.
   *
   * @param key what the line says, as {@link Said#key} writes it
   */
  public boolean holds(String key) {
    Said said = Said.of(key);
    return switch (said.kind()) {
      case NUMERATOR_IS, DENOMINATOR_IS -> false;
      default -> labels.holds(said);
    };
  }
}
