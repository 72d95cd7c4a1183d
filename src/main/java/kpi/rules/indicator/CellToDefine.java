package kpi.rules.indicator;

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

  public boolean isOneOf(String stratum, String names) {
    return labels.isOneOf(stratum, names);
  }

  public boolean isNotOneOf(String stratum, String names) {
    return labels.stratum(stratum).isPresent() && !labels.isOneOf(stratum, names);
  }

  /** A formula cannot depend on a result. */
  public boolean numeratorIs(String number) {
    return false;
  }

  /** A formula cannot depend on a result. */
  public boolean denominatorIs(String number) {
    return false;
  }
}
