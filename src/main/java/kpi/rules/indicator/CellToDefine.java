package kpi.rules.indicator;

/** The fact that indicator rules fire on: a cell whose formula is wanted. */
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
