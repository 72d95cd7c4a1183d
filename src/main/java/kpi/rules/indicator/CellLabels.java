package kpi.rules.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.CellId;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.rules.sentence.Said;
import kpi.rules.sentence.SentenceKind;

/** A cell as sentences speak of it: strata by their Japanese labels, values by code or label. */
public record CellLabels(CellId cell, Map<String, Stratum> strata) {

  /** The stratum of this label, if the cell has it. */
  public Optional<Stratum> stratum(String label) {
    return cell.stratum().keySet().stream()
        .map(strata::get)
        .filter(stratum -> stratum != null && stratum.label().ja().equals(label))
        .findFirst();
  }

  /**
   * The value of a stratum in this cell; a value found in the data alone has no label of its own.
   */
  public Optional<StratumValue> value(Stratum stratum) {
    String code = cell.stratum().get(stratum.key());
    return stratum.valuesWithin(cell.stratum()).stream()
        .filter(value -> value.code().equals(code))
        .findFirst();
  }

  /**
   * Whether a condition about a stratum holds; none does of a stratum that the cell has not.
   *
   * @param said the label of the stratum, and the values that are wanted
   */
  boolean holds(Said said) {
    List<String> wanted = said.values().subList(1, said.values().size());
    boolean isMeant = said.kind() == SentenceKind.STRATUM_IS;
    return stratum(said.first()).map(stratum -> isOneOf(stratum, wanted) == isMeant).orElse(false);
  }

  private boolean isOneOf(Stratum stratum, List<String> wanted) {
    return wanted.contains(cell.stratum().get(stratum.key()))
        || value(stratum).filter(v -> wanted.contains(v.label().ja())).isPresent();
  }
}
